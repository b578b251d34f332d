package org.taskgrader.api.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.taskgrader.api.enrolment.Enrolment;

/**
 * What is to be simulated. The same plan for the same programs brings the same history.
 *
 * @param platform under whose name the history is stored
 * @param course the id of the course that they are enrolled in
 * @param learners how many there are, those who never send anything too; at least 1
 * @param submissions how many they send together; at least 1
 * @param start the first day of the first session, in UTC
 */
public record SimulationPlan(
        String platform, String course, int learners, int submissions, long seed, LocalDate start) {

    /** Whose submissions they are, if nothing else is said. */
    public static final String PLATFORM = "simulated";

    private static final int SESSIONS = 2;
    private static final int WEEKS_BETWEEN_SESSIONS = 12;

    /** Of ten learners of a session, who follow one another; one has begun without being enrolled, another is in no group. */
    private static final String GROUPS = "AAAABBBC- ";

    public SimulationPlan {
        if (learners < 1 || submissions < 1) {
            throw new IllegalArgumentException("neither learners nor submissions may be less than 1");
        }
    }

    /** The id of a learner as their platform would give it. */
    public static String learner(int number) {
        return "learner-%05d".formatted(number);
    }

    /** The first day of the session that a learner is of. */
    LocalDate sessionOf(int number) {
        return start.plusWeeks((long) WEEKS_BETWEEN_SESSIONS * (number % SESSIONS));
    }

    /** Who is enrolled: nearly all, in sessions that are called by their first day, most of them in groups of unequal size. */
    List<Enrolment> enrolments() {
        return IntStream.rangeClosed(1, learners)
                .filter(number -> group(number) != ' ')
                .mapToObj(number -> new Enrolment(
                        learner(number),
                        sessionOf(number).toString(),
                        Optional.of(group(number)).filter(group -> group != '-').map(group -> "group " + group)))
                .toList();
    }

    private static char group(int number) {
        return GROUPS.charAt(number / SESSIONS % GROUPS.length());
    }
}
