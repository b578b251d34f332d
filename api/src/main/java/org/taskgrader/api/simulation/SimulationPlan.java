package org.taskgrader.api.simulation;

import java.time.LocalDate;

/**
 * What is to be simulated. The same plan for the same programs brings the same history.
 *
 * @param platform under whose name the history is stored
 * @param learners how many there are, those who never send anything too; at least 1
 * @param submissions how many they send together; at least 1
 * @param start the first day of the first session, in UTC
 */
public record SimulationPlan(String platform, int learners, int submissions, long seed, LocalDate start) {

    /** Whose submissions they are, if nothing else is said. */
    public static final String PLATFORM = "simulated";

    public SimulationPlan {
        if (learners < 1 || submissions < 1) {
            throw new IllegalArgumentException("neither learners nor submissions may be less than 1");
        }
    }

    /** The id of a learner as their platform would give it. */
    public static String learner(int number) {
        return "learner-%05d".formatted(number);
    }
}
