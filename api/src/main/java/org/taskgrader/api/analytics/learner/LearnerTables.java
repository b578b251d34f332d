package org.taskgrader.api.analytics.learner;

import static org.taskgrader.api.analytics.FigureTable.figure;
import static org.taskgrader.api.analytics.FigureTable.known;
import static org.taskgrader.api.analytics.FigureTable.name;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taskgrader.api.analytics.FigureTable;
import org.taskgrader.api.analytics.FigureTable.Cell;
import org.taskgrader.api.analytics.learner.LearnerFigures.AtExercise;

/** Learners as tables. */
public final class LearnerTables {

    /** What the table of a course's list is called. */
    public static final String LIST = "learners";

    /** Its columns. */
    static final List<String> COLUMNS = List.of(
            "handle",
            "enrolments",
            "attempts",
            "begun",
            "solved",
            "grade",
            "lastActivity",
            "stuckExercise",
            "stuckErrorClass",
            "stuckAttempts");

    private LearnerTables() {}

    /** A course's list. */
    public static List<FigureTable> of(LearnerList list) {
        return List.of(new FigureTable(
                LIST, COLUMNS, list.learners().stream().map(LearnerTables::row).toList()));
    }

    /** One learner. */
    public static List<FigureTable> of(LearnerFigures learner) {
        return List.of(
                new FigureTable(
                        "exercises",
                        List.of(
                                "course",
                                "module",
                                "exercise",
                                "attempts",
                                "best",
                                "first",
                                "last",
                                "solved",
                                "errorClass",
                                "inARow",
                                "stuck"),
                        Stream.concat(
                                        learner.courses().stream()
                                                .flatMap(course -> course.exercises().stream()
                                                        .map(at -> row(course.course(), at))),
                                        learner.others().stream().map(at -> row("", at)))
                                .toList()),
                new FigureTable(
                        "enrolments",
                        List.of("course", "session", "cohort"),
                        learner.enrolments().stream()
                                .map(at -> List.of(name(at.course()), name(at.session()), text(at.cohort())))
                                .toList()));
    }

    static List<Cell> row(LearnerRow row) {
        return List.of(
                name(row.handle()),
                name(row.enrolments().stream().map(Enrolled::text).collect(Collectors.joining("; "))),
                figure(row.attempts()),
                figure(row.begun()),
                figure(row.solved()),
                figure(row.grade()),
                text(row.lastActivity()),
                text(row.stuck().map(LearnerRow.Stuck::exercise)),
                text(row.stuck().map(LearnerRow.Stuck::errorClass)),
                known(row.stuck().map(LearnerRow.Stuck::attempts)));
    }

    private static List<Cell> row(String course, AtExercise at) {
        return List.of(
                name(course),
                text(at.module()),
                name(at.exercise()),
                figure(at.attempts()),
                figure(at.best()),
                text(at.first()),
                text(at.last()),
                text(at.solved()),
                text(at.errorClass()),
                figure(at.inARow()),
                name(Boolean.toString(at.stuck())));
    }

    private static Cell text(Optional<String> text) {
        return name(text.orElse(""));
    }
}
