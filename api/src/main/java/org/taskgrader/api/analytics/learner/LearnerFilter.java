package org.taskgrader.api.analytics.learner;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which learners of a course are asked for.
 *
 * @param session only those enrolled in it
 * @param cohort only those enrolled in it, in whichever session if none is named
 * @param stuckOnly only those who are stuck
 * @param stuckAfter who is led to the same mistake so many times in a row is stuck
 * @param inactiveDays only those without an attempt for so many days, or ever
 */
public record LearnerFilter(
        Optional<String> session,
        Optional<String> cohort,
        boolean stuckOnly,
        int stuckAfter,
        OptionalInt inactiveDays) {

    /** If nothing else is said. */
    public static final int STUCK_AFTER = 3;

    public static final int LEAST_STUCK_AFTER = 2;
    public static final int MOST_STUCK_AFTER = 50;
    public static final int MOST_INACTIVE_DAYS = 3650;

    /** Everybody. */
    public static final LearnerFilter ALL =
            new LearnerFilter(Optional.empty(), Optional.empty(), false, STUCK_AFTER, OptionalInt.empty());
}
