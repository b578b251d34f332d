package org.taskgrader.api.http.instructor;

import java.util.Optional;
import java.util.stream.Collectors;
import org.taskgrader.api.analytics.learner.Enrolled;
import org.taskgrader.api.analytics.learner.LearnerFigures.AtExercise;
import org.taskgrader.api.analytics.learner.LearnerRow;
import org.taskgrader.api.page.Words;

/**
 * A learner of a list, for its template.
 *
 * @param enrolments in a line; empty if there are none
 * @param solved how many exercises
 * @param progress the same in words, with how many are begun
 * @param grade in percent
 * @param last when they were active last; empty if never
 * @param stuck where they are stuck; empty if they are not
 */
public record ShownLearner(
        String handle,
        String enrolments,
        int solved,
        String progress,
        String grade,
        int attempts,
        Optional<Moment> last,
        Optional<Mistake> stuck) {

    /**
     * A moment.
     *
     * @param exact as ISO 8601 has it
     * @param text for people
     */
    public record Moment(String exact, String text) {

        static Moment of(Words words, String exact) {
            return new Moment(exact, FigurePage.moment(words, exact));
        }
    }

    /**
     * A mistake that is made again and again.
     *
     * @param name in words; its id if there are none
     * @param help where it is explained; empty if nowhere
     * @param inARow how often, in words
     */
    public record Mistake(String exercise, String name, String help, String inARow) {

        static Mistake of(Words words, LearnerRow.Stuck stuck) {
            return of(words, stuck.exercise(), stuck.errorClass(), stuck.attempts());
        }

        static Optional<Mistake> of(Words words, AtExercise at) {
            return at.errorClass().map(errorClass -> of(words, at.exercise(), errorClass, at.inARow()));
        }

        private static Mistake of(Words words, String exercise, String errorClass, int attempts) {
            ExplainedClass explained = ExplainedClass.of(errorClass, words.locale());
            return new Mistake(
                    exercise,
                    explained.name(),
                    explained.help(),
                    words.of(attempts == 1 ? "latestAttempt" : "attemptsInARow")
                            .replace("{attempts}", Integer.toString(attempts)));
        }
    }

    static ShownLearner of(Words words, int exercises, LearnerRow row) {
        return new ShownLearner(
                row.handle(),
                row.enrolments().stream().map(Enrolled::text).collect(Collectors.joining("; ")),
                row.solved(),
                words.of("solvedOf")
                        .replace("{solved}", Integer.toString(row.solved()))
                        .replace("{exercises}", Integer.toString(exercises))
                        .replace("{begun}", Integer.toString(row.begun())),
                Sections.percent(words, row.grade()),
                row.attempts(),
                row.lastActivity().map(at -> Moment.of(words, at)),
                row.stuck().map(stuck -> Mistake.of(words, stuck)));
    }
}
