package org.taskgrader.core.tuning;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * As few tests as possible that find all that the whole of them does: the set cover problem, which is solved exactly by
 * branching and bounding (Balas and Ho, 1980) as long as that does not take too many steps. Else a good answer is given, with
 * how few there may be at the least.
 *
 * @param tests the chosen ones, in the exercise's order, those that have to stay among them
 * @param least no choice is smaller than this; the same as the number of tests where this one is the smallest
 */
public record SmallestCover(List<String> tests, int least) {

    private static final int MOST_STEPS = 200_000;

    public SmallestCover {
        tests = List.copyOf(tests);
    }

    public boolean isExact() {
        return tests.size() == least;
    }

    /**
     * Chooses.
     *
     * @param stay tests that are in it, whatever they find
     */
    public static SmallestCover of(Coverage coverage, Collection<String> stay) {
        List<String> tests = coverage.tests();
        List<BitSet> rows = new ArrayList<>();
        for (Set<String> failing : coverage.found().values()) {
            BitSet row = new BitSet();
            failing.forEach(test -> row.set(tests.indexOf(test)));
            boolean covered = failing.stream().anyMatch(stay::contains);
            if (!row.isEmpty() && !covered) {
                rows.add(row);
            }
        }
        Search search = new Search(withoutImplied(rows), tests.size());
        BitSet best = search.run();
        Set<String> chosen = new LinkedHashSet<>();
        for (int i = 0; i < tests.size(); i++) {
            if (best.get(i) || stay.contains(tests.get(i))) {
                chosen.add(tests.get(i));
            }
        }
        int kept = chosen.size() - best.cardinality();
        return new SmallestCover(List.copyOf(chosen), search.complete() ? chosen.size() : kept + search.least());
    }

    /** What finds a program that few tests find also finds one that these and others do. */
    private static List<BitSet> withoutImplied(List<BitSet> rows) {
        List<BitSet> sorted = new ArrayList<>(new LinkedHashSet<>(rows));
        sorted.sort(Comparator.comparingInt(BitSet::cardinality));
        List<BitSet> kept = new ArrayList<>();
        for (BitSet row : sorted) {
            if (kept.stream().noneMatch(smaller -> contains(row, smaller))) {
                kept.add(row);
            }
        }
        return kept;
    }

    private static boolean contains(BitSet row, BitSet smaller) {
        BitSet rest = (BitSet) smaller.clone();
        rest.andNot(row);
        return rest.isEmpty();
    }

    /** Goes through the choices, the most promising first, and leaves those that cannot become smaller than the best. */
    private static final class Search {

        private final List<BitSet> rows;
        private final int tests;
        private BitSet best;
        private int steps;

        Search(List<BitSet> rows, int tests) {
            this.rows = rows;
            this.tests = tests;
            this.best = greedy(rows, new BitSet());
        }

        BitSet run() {
            branch(new BitSet(), rows);
            return best;
        }

        boolean complete() {
            return steps <= MOST_STEPS;
        }

        int least() {
            return disjoint(rows);
        }

        private void branch(BitSet chosen, List<BitSet> open) {
            if (++steps > MOST_STEPS) {
                return;
            }
            if (open.isEmpty()) {
                if (chosen.cardinality() < best.cardinality()) {
                    best = (BitSet) chosen.clone();
                }
                return;
            }
            if (chosen.cardinality() + disjoint(open) >= best.cardinality()) {
                return;
            }
            BitSet hardest = open.stream()
                    .min(Comparator.comparingInt(BitSet::cardinality))
                    .orElseThrow();
            hardest.stream()
                    .boxed()
                    .sorted(Comparator.comparing((Integer test) -> -count(open, test)))
                    .forEach(test -> {
                        chosen.set(test);
                        branch(
                                chosen,
                                open.stream().filter(row -> !row.get(test)).toList());
                        chosen.clear(test);
                    });
        }

        private static long count(List<BitSet> rows, int test) {
            return rows.stream().filter(row -> row.get(test)).count();
        }

        /** Programs no two of which a test finds want a test each: so many at the least. */
        private static int disjoint(List<BitSet> rows) {
            BitSet taken = new BitSet();
            int number = 0;
            for (BitSet row : rows) {
                if (!row.intersects(taken)) {
                    taken.or(row);
                    number++;
                }
            }
            return number;
        }

        private BitSet greedy(List<BitSet> all, BitSet chosen) {
            List<BitSet> open = all;
            while (!open.isEmpty()) {
                int most = 0;
                for (int test = 1; test < tests; test++) {
                    most = count(open, test) > count(open, most) ? test : most;
                }
                int taken = most;
                chosen.set(taken);
                open = open.stream().filter(row -> !row.get(taken)).toList();
            }
            return chosen;
        }
    }
}
