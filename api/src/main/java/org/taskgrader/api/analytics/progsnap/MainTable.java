package org.taskgrader.api.analytics.progsnap;

import java.io.IOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.taskgrader.api.analytics.progsnap.ExportedAttempt.JudgedTest;
import org.taskgrader.api.csv.Csv;
import org.taskgrader.api.csv.CsvRows;
import org.taskgrader.api.report.VerdictName;
import org.taskgrader.core.exercise.Course;
import org.taskgrader.core.feedback.VisibleText;

/** Writes the table of events: what becomes of an attempt in the vocabulary of ProgSnap2. */
final class MainTable {

    private static final String TOOL = "taskgrader";

    private final CsvRows rows;
    private final Course course;
    private final Subjects subjects;
    private long events;
    private long attempts;

    MainTable(CsvRows rows, Course course, Subjects subjects) {
        this.rows = rows;
        this.course = course;
        this.subjects = subjects;
    }

    /** Columns, those first that the specification wants of every event; each is spelled as it is there. */
    enum Column {
        EVENT_ID("EventID"),
        EVENT_TYPE("EventType"),
        SUBJECT_ID("SubjectID"),
        TOOL_INSTANCES("ToolInstances"),
        CODE_STATE_ID("CodeStateID"),
        ORDER("Order"),
        SERVER_TIMESTAMP("ServerTimestamp"),
        COURSE_ID("CourseID"),
        COURSE_SECTION_ID("CourseSectionID"),
        TERM_ID("TermID"),
        ASSIGNMENT_ID("AssignmentID"),
        ASSIGNMENT_IS_GRADED("AssignmentIsGraded"),
        PROBLEM_ID("ProblemID"),
        PROBLEM_IS_GRADED("ProblemIsGraded"),
        ATTEMPT("Attempt"),
        PARENT_EVENT_ID("ParentEventID"),
        EVENT_INITIATOR("EventInitiator"),
        EXECUTION_ID("ExecutionID"),
        TEST_ID("TestID"),
        EXECUTION_RESULT("ExecutionResult"),
        SCORE("Score"),
        CODE_STATE_SECTION("CodeStateSection"),
        COMPILE_RESULT("CompileResult"),
        COMPILE_MESSAGE_TYPE("CompileMessageType"),
        COMPILE_MESSAGE_DATA("CompileMessageData"),
        SOURCE_LOCATION("SourceLocation"),
        INTERVENTION_CATEGORY("InterventionCategory"),
        INTERVENTION_TYPE("InterventionType"),
        INTERVENTION_MESSAGE("InterventionMessage");

        private final String text;

        Column(String text) {
            this.text = text;
        }

        static List<String> names() {
            return List.of(values()).stream().map(column -> column.text).toList();
        }
    }

    /** Which of the attempts so far the last one is; its program's id among the code states, too. */
    long attempts() {
        return attempts;
    }

    /** Writes all that happened with an attempt. */
    void add(ExportedAttempt attempt) throws IOException {
        attempts++;
        Map<Column, Object> submit = event(attempt, "Submit", "UserDirectAction", attempt.received());
        submit.put(Column.EXECUTION_ID, attempts);
        submit.put(Column.SCORE, attempt.share());
        write(submit);
        long submitted = events;
        if (attempt.verdict() == VerdictName.COMPILE_ERROR) {
            notCompiled(attempt, submitted);
        }
        for (JudgedTest test : attempt.tests()) {
            Optional<String> result = executionResult(test.verdict());
            if (result.isPresent()) {
                tested(attempt, submitted, test, result.get());
            }
        }
        if (attempt.errorClass().isPresent()) {
            Map<Column, Object> told = reaction(attempt, "Intervention", submitted);
            told.put(Column.INTERVENTION_CATEGORY, "Feedback");
            told.put(Column.INTERVENTION_TYPE, attempt.errorClass().get());
            told.put(Column.INTERVENTION_MESSAGE, feedback(attempt));
            write(told);
        }
    }

    private void notCompiled(ExportedAttempt attempt, long submitted) throws IOException {
        Map<Column, Object> compile = reaction(attempt, "Compile", submitted);
        compile.put(Column.COMPILE_RESULT, "Error");
        write(compile);
        Map<Column, Object> error = reaction(attempt, "Compile.Error", events);
        error.put(Column.COMPILE_MESSAGE_TYPE, attempt.errorClass().orElse("unclassified"));
        error.put(Column.COMPILE_MESSAGE_DATA, feedback(attempt));
        if (attempt.line().isPresent()) {
            error.put(Column.SOURCE_LOCATION, "Text:" + attempt.line().getAsInt());
        }
        write(error);
    }

    private void tested(ExportedAttempt attempt, long submitted, JudgedTest test, String result) throws IOException {
        Map<Column, Object> run = reaction(attempt, "Run.Test", submitted);
        run.put(Column.EXECUTION_ID, attempts);
        run.put(Column.TEST_ID, attempt.exercise() + "/" + test.name());
        run.put(Column.EXECUTION_RESULT, result);
        run.put(Column.SCORE, test.verdict() == VerdictName.PASSED ? 1 : 0);
        write(run);
    }

    private Map<Column, Object> reaction(ExportedAttempt attempt, String type, long parent) {
        Map<Column, Object> event = event(attempt, type, "ToolReaction", attempt.recorded());
        event.put(Column.PARENT_EVENT_ID, parent);
        return event;
    }

    private Map<Column, Object> event(ExportedAttempt attempt, String type, String initiator, Instant at) {
        Map<Column, Object> event = new EnumMap<>(Column.class);
        event.put(Column.EVENT_TYPE, type);
        event.put(Column.SUBJECT_ID, subjects.name(attempt.learner()));
        event.put(
                Column.TOOL_INSTANCES,
                attempt.toolchain().map(compiler -> TOOL + ";" + compiler).orElse(TOOL));
        event.put(Column.CODE_STATE_ID, attempt.sourceKept() ? attempts : "");
        event.put(Column.SERVER_TIMESTAMP, at.toString());
        event.put(Column.COURSE_ID, course.id());
        event.put(Column.COURSE_SECTION_ID, attempt.section().orElse(""));
        event.put(Column.TERM_ID, attempt.session().orElse(""));
        event.put(
                Column.ASSIGNMENT_ID,
                course.moduleOf(attempt.exercise()).map(Course.Module::id).orElse(""));
        event.put(Column.ASSIGNMENT_IS_GRADED, true);
        event.put(Column.PROBLEM_ID, attempt.exercise());
        event.put(Column.PROBLEM_IS_GRADED, true);
        event.put(Column.ATTEMPT, attempt.number());
        event.put(Column.EVENT_INITIATOR, initiator);
        return event;
    }

    private void write(Map<Column, Object> event) throws IOException {
        events++;
        event.put(Column.EVENT_ID, events);
        event.put(Column.ORDER, events);
        rows.write(List.of(Column.values()).stream()
                .map(column -> harmless(Objects.requireNonNullElse(event.get(column), "")))
                .toList());
    }

    /** This table people open in a spreadsheet, so no text of it may be a formula there. */
    private static Object harmless(Object cell) {
        return cell instanceof String text ? Csv.harmless(text) : cell;
    }

    private static String feedback(ExportedAttempt attempt) {
        return attempt.feedback().map(VisibleText::of).orElse("");
    }

    /** Empty for a test that was not run. */
    private static Optional<String> executionResult(VerdictName verdict) {
        return switch (verdict) {
            case PASSED -> Optional.of("Success");
            case TIME_LIMIT -> Optional.of("Timeout");
            case CRASHED, MEMORY_LIMIT, OUTPUT_LIMIT, PROCESS_LIMIT, FILE_LIMIT -> Optional.of("Error");
            case WRONG_OUTPUT,
                    WRONG_RESULT,
                    WRONG_PREDICTION,
                    INVALID_INPUT,
                    NOT_CAUGHT,
                    PROTOCOL_ERROR,
                    WRONG_EXIT_STATUS,
                    RULE_BROKEN -> Optional.of("TestFailed");
            case COMPILE_ERROR, NOT_RUN, NOT_JUDGED -> Optional.empty();
        };
    }
}
