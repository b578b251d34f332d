package org.taskgrader.api.chaos;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What was acknowledged, and what came of it. Safe for use by several threads. */
final class Ledger {

    private final Map<String, Program> acknowledged = new ConcurrentHashMap<>();

    /** The service has promised to grade it. */
    void acknowledge(String id, Program program) {
        Program before = acknowledged.put(id, program);
        if (before != null && !before.equals(program)) {
            throw new AssertionError("the id " + id + " was given to two programs");
        }
    }

    int size() {
        return acknowledged.size();
    }

    /**
     * Holds the promises beside what is in the database.
     *
     * @param verdicts by the submission's id, of every result there is
     */
    Balance balance(Map<String, String> verdicts) {
        Map<String, String> wrong = new TreeMap<>();
        acknowledged.forEach((id, program) -> {
            String verdict = verdicts.get(id);
            if (!program.verdict().equals(verdict)) {
                wrong.put(id, program.name() + ": " + (verdict == null ? "no result" : verdict));
            }
        });
        Map<String, Long> counts = acknowledged.keySet().stream()
                .map(id -> verdicts.getOrDefault(id, "no result"))
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
