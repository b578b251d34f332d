package org.taskgrader.api.trial;

import java.time.Duration;
import java.util.List;
import org.taskgrader.api.report.GradedSubmission;
import org.taskgrader.core.exercise.folder.Problem;

/** What came of a trial. */
public sealed interface TrialOutcome {

    /**
     * The program was graded, or we have failed to, which is a verdict too.
     *
     * @param report under an id that nothing else has
     * @param hints what the exercise's author should know
     */
    record Reported(GradedSubmission report, List<Problem> hints) implements TrialOutcome {

        public Reported {
            hints = List.copyOf(hints);
        }
    }

    /**
     * The exercise cannot be used.
     *
     * @param problems at least one of them an error
     */
    record Unusable(List<Problem> problems) implements TrialOutcome {

        public Unusable {
            problems = List.copyOf(problems);
        }
    }

    /** The caller has as many trials under way as it may have. */
    record CallerBusy(int most, Duration retryAfter) implements TrialOutcome {}

    /** No sandbox was free for it: others have as many trials under way as there may be, or learners needed all. */
    record NoPlace(Duration retryAfter) implements TrialOutcome {}
}
