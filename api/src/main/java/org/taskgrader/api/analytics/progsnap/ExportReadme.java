package org.taskgrader.api.analytics.progsnap;

import java.util.List;
import java.util.Locale;
import org.taskgrader.core.exercise.Course;

/** What an export says of itself: to programs as properties, to people as a page. */
final class ExportReadme {

    /** The names and defaults are those of the specification. */
    static final List<List<Object>> PROPERTIES = List.of(
            List.of("Version", "1.0"),
            List.of("IsEventOrderingConsistent", true),
            List.of("EventOrderScope", "Restricted"),
            List.of("EventOrderScopeColumns", "SubjectID"),
            List.of("CodeStateRepresentation", "Table"));

    private static final String WITH_SOURCES =
            "Programs are as learners wrote them, and feedback quotes them: comments and strings may hold names. Read them before"
                    + " you pass them on, and do not open `CodeStates.csv` in a spreadsheet. An empty `CodeStateID` means that the program was"
                    + " no longer kept.";

    private static final String WITHOUT_SOURCES =
            "Programs are left out, and so are messages, which quote them: `CodeStateID`, `CompileMessageData` and"
                    + " `InterventionMessage` are empty.";

    private ExportReadme() {}

    /** @param moment as ISO 8601 has it */
    static String of(Course course, String moment, boolean sources) {
        return """
            # %s

            What learners of the course `%s` have sent to taskgrader and what came of it, as it was stored at %s: a data set
            in the form of ProgSnap2 1.0 (https://cssplice.org/progsnap2).

            - An attempt is a `Submit`. It has as children a `Run.Test` for each test that was run, or `Compile` with `Compile.Error`
              if the program was not compiled; and an `Intervention` if a mistake was explained, with its error class as the type.
              Successful compilations are not events, and hints and warnings are not told.
            - Results are those that count at that moment: where programs were graded again, the later ones. `Submit` has the time
              at which the program came, all others that at which its first result was recorded.
            - `Score` is the share of all points, in parts where the exercise gives parts; of a test 1 or 0.
            - `SubjectID` is made for this export. The same learner has another one in the next export.
            - `AssignmentID` is the module, `ProblemID` the exercise, `TermID` the session and `CourseSectionID` the cohort in it;
              the latter two are empty for who is enrolled in several sessions, or in none.
            - `Order` counts within a subject; subjects come in no order.
            - A text of `MainTable.csv` that a spreadsheet would take for a formula has an apostrophe before it; in messages, U+FFFD stands
              for a character that cannot be shown. `CodeStates.csv` is exact.
            - `CodeStateSection` is empty, as there is one file. `SourceLocation` is `Text:` and the line.
            - %s
            """.formatted(
                        course.titles()
                                .getOrDefault(
                                        Locale.ENGLISH,
                                        course.titles().values().iterator().next()),
                        course.id(),
                        moment,
                        sources ? WITH_SOURCES : WITHOUT_SOURCES);
    }
}
