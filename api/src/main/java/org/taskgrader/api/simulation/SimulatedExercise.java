package org.taskgrader.api.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * An exercise as learners meet it.
 *
 * @param difficulty on the same scale as learners' abilities
 * @param right places of the programs that pass, at least one
 * @param wrong places of the others, the commonest mistake first
 */
record SimulatedExercise(double difficulty, List<Integer> right, List<Integer> wrong) {

    /** How much harder the course's last exercise is than its first, in standard deviations of abilities. */
    private static final double RISE = 1.5;

    private static final double SPREAD = 0.6;

    SimulatedExercise {
        right = List.copyOf(right);
        wrong = List.copyOf(wrong);
    }

    /**
     * The exercises that {@code programs} are for, in that order.
     *
     * @throws IllegalArgumentException if there is no right program for one
     */
    static List<SimulatedExercise> of(List<SimulatedProgram> programs, RandomGenerator random) {
        Map<String, List<Integer>> byExercise = new LinkedHashMap<>();
        for (int i = 0; i < programs.size(); i++) {
            byExercise
                    .computeIfAbsent(programs.get(i).submission().exercise(), id -> new ArrayList<>())
                    .add(i);
        }
        List<SimulatedExercise> exercises = new ArrayList<>();
        byExercise.forEach((id, places) -> {
            List<Integer> right =
                    places.stream().filter(place -> programs.get(place).right()).toList();
            if (right.isEmpty()) {
                throw new IllegalArgumentException("no program for " + id + " passes");
            }
            List<Integer> wrong = new ArrayList<>(places);
            wrong.removeAll(right);
            shuffle(wrong, random);
            double rise = RISE * exercises.size() / byExercise.size();
            exercises.add(new SimulatedExercise(rise + SPREAD * random.nextGaussian(), right, wrong));
        });
        return exercises;
    }

    int right(RandomGenerator random) {
        return right.get(random.nextInt(right.size()));
    }

    /** A mistake: the second is made half as often as the first, the third a third as often, and so on (Zipf). */
    int wrong(RandomGenerator random) {
        double all = 0;
        for (int rank = 1; rank <= wrong.size(); rank++) {
            all += 1.0 / rank;
        }
        double drawn = random.nextDouble() * all;
        int rank = 1;
        while (rank < wrong.size() && drawn >= 1.0 / rank) {
            drawn -= 1.0 / rank;
            rank++;
        }
        return wrong.get(rank - 1);
    }

    /** Fisher and Yates; that of the library wants a generator of another kind. */
    private static void shuffle(List<Integer> places, RandomGenerator random) {
        for (int i = places.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            Integer place = places.get(i);
            places.set(i, places.get(other));
            places.set(other, place);
        }
    }
}
