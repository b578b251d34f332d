package org.taskgrader.api.chaos;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What was acknowledged, and what came of it: beside what came of the same kinds of programs while all was calm. Safe for use
 * by several threads.
 */
final class Ledger {

    /** Submissions' numbers, by their ids. */
    private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();

    private final Map<Kind, Outcome> calm = new ConcurrentHashMap<>();

    /** What submissions have in common of which the same must come. */
    private record Kind(Program program, String language) {

        static Kind of(int number) {
            return new Kind(Program.of(number), Program.language(number));
        }
    }

    /** The service has promised to grade it. */
    void acknowledge(String id, int number) {
        Integer before = acknowledged.put(id, number);
        if (before != null && before != number) {
            throw new AssertionError("the id " + id + " was given to two programs");
        }
    }

    int size() {
        return acknowledged.size();
    }

    /**
     * All has been calm so far: what has come of a program is what must come of its like from now on.
     *
     * @throws AssertionError if it is not what the program was written for, or differs between two of a kind
     */
    void learn(Map<String, Outcome> outcomes) {
        acknowledged.forEach((id, number) -> {
            Outcome outcome = outcomes.get(id);
            if (outcome == null || !outcome.verdict().equals(Program.of(number).verdict())) {
                throw new AssertionError(Program.of(number).name() + " on a calm day: " + outcome);
            }
            Outcome before = calm.put(Kind.of(number), outcome);
            if (before != null && !before.equals(outcome)) {
                throw new AssertionError(
                        Program.of(number).name() + " is not the same twice: " + before + ", " + outcome);
            }
        });
    }

    /**
     * Holds the promises beside what is in the database.
     *
     * @param outcomes by the submission's id, of every result there is
     */
    Balance balance(Map<String, Outcome> outcomes) {
        Map<String, String> wrong = new TreeMap<>();
        acknowledged.forEach((id, number) -> {
            Outcome expected = calm.get(Kind.of(number));
            Outcome outcome = outcomes.get(id);
            if (expected == null || !expected.equals(outcome)) {
                wrong.put(id, Program.of(number).name() + ": " + (outcome == null ? "no result" : outcome));
            }
        });
        Map<String, Long> counts = acknowledged.keySet().stream()
                .map(id -> outcomes.containsKey(id) ? outcomes.get(id).verdict() : "no result")
                .collect(Collectors.groupingBy(verdict -> verdict, TreeMap::new, Collectors.counting()));
        return new Balance(acknowledged.size(), counts, wrong);
    }

    /**
     * How it came out.
     *
     * @param counts acknowledged submissions by verdict
     * @param wrong those without a result, or with another than on a calm day, by id
     */
    record Balance(int acknowledged, Map<String, Long> counts, Map<String, String> wrong) {

        @Override
        public String toString() {
            return acknowledged + " acknowledged: " + counts
                    + (wrong.isEmpty() ? ", all as on a calm day" : ", NOT as on a calm day: " + wrong);
        }
    }
}
