package org.taskgrader.api.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * One learner's way through a course: exercise by exercise, each until it is solved or given up, and from the beginning again
 * who has come to the end. When their last program is sent they stay away, wherever they are by then.
 */
final class LearnerHistory {

    /** Of exercises as hard as the learner is able: the odds of solving one at once, and how much each attempt teaches. */
    private static final double ODDS = -0.4;

    private static final double LEARNED = 0.3;

    private static final double MENDED = 0.55;
    private static final double GIVEN_UP = 0.08;

    private final int learner;
    private final List<SimulatedExercise> exercises;
    private final RandomGenerator random;
    private final Rhythm rhythm;
    private final double ability;
    private final int[] attempts;

    /** @param start the first day of the learner's session */
    LearnerHistory(int learner, List<SimulatedExercise> exercises, LocalDate start, RandomGenerator random) {
        this.learner = learner;
        this.exercises = List.copyOf(exercises);
        this.random = random;
        rhythm = new Rhythm(start, random);
        ability = random.nextGaussian();
        attempts = new int[exercises.size()];
    }

    /** Tells {@code sent} of {@code number} attempts, in the order of time. */
    void send(int number, Consumer<SimulatedAttempt> sent) {
        int left = number;
        for (int position = 0; left > 0; position = (position + 1) % exercises.size()) {
            left -= work(position, left, sent);
        }
    }

    private int work(int position, int most, Consumer<SimulatedAttempt> sent) {
        SimulatedExercise exercise = exercises.get(position);
        int tries = 0;
        boolean over = false;
        boolean known = false;
        int mistake = 0;
        while (!over && tries < most) {
            boolean solved = exercise.wrong().isEmpty() || random.nextDouble() < chance(exercise, tries);
            if (!solved && (!known || random.nextDouble() < MENDED)) {
                mistake = exercise.wrong(random);
                known = true;
            }
            int program = solved ? exercise.right(random) : mistake;
            attempts[position]++;
            sent.accept(new SimulatedAttempt(id(), learner, program, rhythm.next(), attempts[position]));
            tries++;
            over = solved || random.nextDouble() < GIVEN_UP;
        }
        return tries;
    }

    /** The logistic model of item response theory (Rasch), with learning. */
    private double chance(SimulatedExercise exercise, int tries) {
        return 1 / (1 + Math.exp(-(ODDS + ability - exercise.difficulty() + LEARNED * tries)));
    }

    /** As random as those of real submissions look (RFC 9562, version 4). */
    private UUID id() {
        return new UUID(
                (random.nextLong() & 0xffff_ffff_ffff_0fffL) | 0x4000L,
                (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L);
    }
}
