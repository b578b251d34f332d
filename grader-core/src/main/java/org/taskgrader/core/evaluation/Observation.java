package org.taskgrader.core.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.execution.Execution;
import org.taskgrader.core.feedback.EditHint;
import org.taskgrader.core.feedback.Message;
import org.taskgrader.core.report.GradeReport;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.verdict.Judgement.JudgedTest;
import org.taskgrader.core.verdict.OverallVerdict;
import org.taskgrader.core.verdict.Verdict;

/**
 * What came of one program, as far as evaluations look at it.
 *
 * @param verdict on the whole
 * @param tests by name: passed, wrong, spacing, limit, crash, not-compiled, not-judged
 * @param lead the class that the learner reads first, if there is one
 * @param line the one that the leading message names, from 1
 * @param classes of all that was found, tips too, the leading one first
 * @param compiler gcc's first error, if it refused the program
 * @param hasEdit whether there is an edit as the last hint; it may only name its place
 * @param edited the program after that edit, if it is shown
 * @param values whether the leading message shows what variables held when the program was stopped
 * @param unlike where the first failing test's output differs, for whoever looks for what was not classified
 */
public record Observation(
        OverallVerdict verdict,
        Map<String, String> tests,
        Optional<String> lead,
        Optional<Integer> line,
        List<String> classes,
        Optional<CompilerError> compiler,
        boolean hasEdit,
        Optional<String> edited,
        boolean values,
        Optional<String> unlike) {

    public Observation {
        tests = Map.copyOf(tests);
        classes = List.copyOf(classes);
    }

    /**
     * gcc's own words.
     *
     * @param line from 1, if it names one
     */
    public record CompilerError(String message, Optional<Integer> line) {}

    /** Reduces a grade. */
    public static Observation of(GradeReport report, Execution execution) {
        Map<String, String> tests = new TreeMap<>();
        for (JudgedTest test : report.judgement().tests()) {
            tests.put(test.test().name(), word(test.verdict()));
        }
        Optional<Message> lead = report.feedback().lead();
        return new Observation(
                report.judgement().overall(),
                tests,
                lead.map(Message::errorClass),
                lead.flatMap(Message::where).map(SourceRange::line),
                report.findings().stream().map(Finding::errorClass).toList(),
                compilerError(report, execution),
                lead.flatMap(Message::edit).isPresent(),
                lead.flatMap(Message::edit)
                        .flatMap(EditHint::change)
                        .map(change -> edited(report.submission().source(), change)),
                lead.flatMap(Message::state)
                        .filter(state -> !state.variables().isEmpty())
                        .isPresent(),
                unlike(report));
    }

    private static String edited(String source, EditHint.Change change) {
        List<String> lines = new ArrayList<>(source.lines().toList());
        int from = change.firstLine() - 1;
        lines.subList(from, Math.min(lines.size(), from + change.before().size()))
                .clear();
        lines.addAll(from, change.after());
        return String.join("\n", lines) + "\n";
    }

    private static Optional<CompilerError> compilerError(GradeReport report, Execution execution) {
        if (report.judgement().overall() != OverallVerdict.COMPILE_ERROR) {
            return Optional.empty();
        }
        CSource source = CSource.parse(report.submission().source());
        return Evidence.of(report.exercise(), source, execution, report.judgement())
                .firstError()
                .map(error -> new CompilerError(error.message(), error.where().map(SourceRange::line)));
    }

    private static Optional<String> unlike(GradeReport report) {
        return report.judgement().tests().stream()
                .filter(test -> !test.passed())
                .findFirst()
                .flatMap(test -> switch (test.verdict()) {
                    case Verdict.WrongOutput(var difference) ->
                        Optional.of("test %s, line %d: expected `%s`, found `%s`"
                                .formatted(
                                        test.test().name(),
                                        difference.line(),
                                        difference.expected(),
                                        difference.actual()));
                    case Verdict.Rejected(int points, var message) ->
                        Optional.of("test %s: %d points of 100"
                                .formatted(test.test().name(), points));
                    case Verdict.WrongFile(var difference) ->
                        Optional.of("test %s: file %s".formatted(test.test().name(), difference.name()));
                    case Verdict.Crashed(int signal) ->
                        Optional.of("test %s: signal %d".formatted(test.test().name(), signal));
                    case Verdict.WrongResult(var difference) ->
                        Optional.of("test %s: result `%s`".formatted(test.test().name(), difference.actual()));
                    case Verdict.WrongPrediction(var difference) ->
                        Optional.of(
                                "test %s: predicted `%s`".formatted(test.test().name(), difference.actual()));
                    case Verdict.NotCaught missed ->
                        Optional.of("not caught: " + test.test().name());
                    case Verdict.InvalidInput(int input, var reason) ->
                        Optional.of("input %d: %s".formatted(input, reason));
                    case Verdict.ConversationBroken(var breach, var message) ->
                        Optional.of(
                                "test %s: conversation %s".formatted(test.test().name(), breach));
                    case Verdict.WrongExitStatus(int status) ->
                        Optional.of("test %s: status %d".formatted(test.test().name(), status));
                    case Verdict.LimitExceeded(Verdict.Limit limit) ->
                        Optional.of("test %s: limit %s".formatted(test.test().name(), limit));
                    case Verdict.Passed passed -> Optional.<String>empty();
                    case Verdict.Caught caught -> Optional.<String>empty();
                    case Verdict.CompileError error -> Optional.<String>empty();
                    case Verdict.NotRun notRun -> Optional.<String>empty();
                    case Verdict.NotJudged(String stage, String detail) -> Optional.of(stage + ": " + detail);
                });
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Passed passed -> "accepted";
            case Verdict.Caught caught -> "accepted";
            case Verdict.WrongOutput(var difference) ->
                switch (difference.kind()) {
                    case WHITESPACE -> "presentation";
                    case EMPTY, MISSING, EXTRA, NUMBER, WORD, LETTER_CASE, LINE -> "wrong";
                };
            case Verdict.WrongResult wrong -> "wrong";
            case Verdict.WrongPrediction wrong -> "wrong";
            case Verdict.NotCaught missed -> "wrong";
            case Verdict.InvalidInput invalid -> "wrong";
            case Verdict.ConversationBroken broken -> "wrong";
            case Verdict.WrongFile wrong -> "wrong";
            case Verdict.Rejected rejected -> "wrong";
            case Verdict.WrongExitStatus wrong -> "wrong";
            case Verdict.Crashed crashed -> "crash";
            case Verdict.LimitExceeded limit -> "limit";
            case Verdict.NotRun notRun -> "limit";
            case Verdict.CompileError error -> "not-compiled";
            case Verdict.NotJudged notJudged -> "not-judged";
        };
    }
}
