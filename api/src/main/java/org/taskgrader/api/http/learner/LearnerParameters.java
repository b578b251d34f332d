package org.taskgrader.api.http.learner;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.analytics.learner.LearnerFilter;
import org.taskgrader.api.enrolment.EnrolmentList;
import org.taskgrader.api.problem.Problem;
import org.taskgrader.api.problem.ProblemException;
import org.taskgrader.api.problem.ProblemType;

/** Reads what a query says of learners. What a form has left empty is not said. */
public final class LearnerParameters {

    /** In the published description. */
    static final String STUCK_AFTER =
            "Who is led to the same mistake so many times in a row, at an exercise that is not solved, is stuck: 2 to 50, 3"
                    + " if nothing is said.";

    /** In a list, if nothing else is said. */
    static final int LEARNERS = 100;

    /** In a list, whatever is said. */
    public static final int MOST_LEARNERS = 10_000;

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
                name("session", session),
                name("cohort", cohort),
                yes("stuck", stuck),
                stuckAfter(stuckAfter),
                whole("inactiveDays", inactiveDays, 1, LearnerFilter.MOST_INACTIVE_DAYS));
    }

    /** After how many attempts that show the same mistake a learner counts as stuck. */
    public static int stuckAfter(@Nullable String text) {
        return whole("stuckAfter", text, LearnerFilter.LEAST_STUCK_AFTER, LearnerFilter.MOST_STUCK_AFTER)
                .orElse(LearnerFilter.STUCK_AFTER);
    }

    static int most(@Nullable String limit) {
        return whole("limit", limit, 1, MOST_LEARNERS).orElse(LEARNERS);
    }

    /** Of a parameter, what was said. */
    public static Optional<String> said(@Nullable String text) {
        return Optional.ofNullable(text).filter(some -> !some.isEmpty());
    }

    static ProblemException refused(String detail) {
        return new ProblemException(Problem.of(ProblemType.BAD_REQUEST, detail));
    }

    private static Optional<String> name(String parameter, @Nullable String text) {
        Optional<String> name = said(text);
        if (name.filter(EnrolmentList::isName).isEmpty() && name.isPresent()) {
            throw refused(parameter + " is a name as lists of enrolments have it.");
        }
        return name;
    }

    /** Whether a parameter is true; it is not if nothing is said. */
    static boolean yes(String parameter, @Nullable String text) {
        return switch (said(text).orElse("false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw refused(parameter + " is true or false.");
        };
    }

    private static OptionalInt whole(String name, @Nullable String text, int least, int most) {
        Optional<String> digits = said(text);
        if (digits.isEmpty()) {
            return OptionalInt.empty();
        }
        // Nine digits fit into an int.
        int number = digits.get().matches("[0-9]{1,9}") ? Integer.parseInt(digits.get()) : -1;
        if (number < least || number > most) {
            throw refused(name + " is a whole number from " + least + " to " + most + ".");
        }
        return OptionalInt.of(number);
    }
}
