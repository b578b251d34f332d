package org.taskgrader.api.http.learner;

import org.jspecify.annotations.Nullable;
import org.taskgrader.api.analytics.learner.LearnerFilter;
import org.taskgrader.api.http.AudienceParameters;
import org.taskgrader.api.http.QueryParameters;
import org.taskgrader.api.problem.ProblemException;

/** Reads what a query says of learners. */
public final class LearnerParameters {

    /** In the published description. */
    static final String STUCK_AFTER =
            "Who is led to the same mistake so many times in a row, at an exercise that is not solved, is stuck: 2 to 50, 3"
                    + " if nothing is said.";

    /** In a list, if nothing else is said. */
    static final int LEARNERS = 100;

    /** In a list, whatever is said. */
    private static final int MOST_LEARNERS = 10_000;

    private LearnerParameters() {}

    /**
     * Which learners are asked for.
     *
     * @throws ProblemException if something is not as it must be
     */
    public static LearnerFilter filter(
            @Nullable String session,
            @Nullable String cohort,
            @Nullable String stuck,
            @Nullable String stuckAfter,
            @Nullable String inactiveDays) {
        return new LearnerFilter(
                AudienceParameters.name("session", session),
                AudienceParameters.name("cohort", cohort),
                QueryParameters.yes("stuck", stuck),
                stuckAfter(stuckAfter),
                QueryParameters.whole("inactiveDays", inactiveDays, 1, LearnerFilter.MOST_INACTIVE_DAYS));
    }

    /** After how many attempts that show the same mistake a learner counts as stuck. */
    public static int stuckAfter(@Nullable String text) {
        return QueryParameters.whole(
                        "stuckAfter", text, LearnerFilter.LEAST_STUCK_AFTER, LearnerFilter.MOST_STUCK_AFTER)
                .orElse(LearnerFilter.STUCK_AFTER);
    }

    static int most(@Nullable String limit) {
        return QueryParameters.whole("limit", limit, 1, MOST_LEARNERS).orElse(LEARNERS);
    }
}
