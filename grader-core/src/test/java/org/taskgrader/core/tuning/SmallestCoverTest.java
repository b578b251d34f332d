package org.taskgrader.core.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** As few tests as possible, or as it says how many more than that. */
class SmallestCoverTest {

    private static final List<String> ABC = List.of("a", "b", "c");

    @Test
    void nothingIsNeededWhereNothingIsFound() {
        SmallestCover none = SmallestCover.of(new Coverage(ABC, Map.of("w", Set.of())), List.of());
        assertThat(none.tests()).isEmpty();
        assertThat(none.isExact()).isTrue();
        assertThat(new Coverage(ABC, Map.of("w", Set.of())).missed()).containsExactly("w");
    }

    @Test
    void oneTestForAllIsBetterThanOneForEach() {
        Coverage coverage = coverage(Set.of("a", "c"), Set.of("b", "c"), Set.of("c"));
        assertThat(SmallestCover.of(coverage, List.of()).tests()).containsExactly("c");
        assertThat(coverage.foundBy("c")).hasSize(3);
        assertThat(coverage.foundOnlyBy("c")).containsExactly("w2");
    }

    @Test
    void whatMustStayIsCountedOn() {
        Coverage coverage = coverage(Set.of("a", "c"), Set.of("b", "c"));
        SmallestCover cover = SmallestCover.of(coverage, List.of("a"));
        assertThat(cover.tests()).hasSize(2).contains("a");
        assertThat(cover.isExact()).isTrue();
    }

    /** The greedy choice takes d first, and then needs two more. */
    @Test
    void theBestChoiceIsFoundWhereTheGreedyOneIsNot() {
        Coverage coverage = new Coverage(
                List.of("a", "b", "d"),
                found(
                        Set.of("a"),
                        Set.of("a", "d"),
                        Set.of("a", "d"),
                        Set.of("b", "d"),
                        Set.of("b", "d"),
                        Set.of("b")));
        SmallestCover cover = SmallestCover.of(coverage, List.of());
        assertThat(cover.tests()).containsExactly("a", "b");
        assertThat(cover.isExact()).isTrue();
    }

    @Test
    void itIsAsSmallAsTheSmallestOfAllSubsets() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            Coverage coverage = drawn(random, 8, 10, 3);
            SmallestCover cover = SmallestCover.of(coverage, List.of());
            assertThat(cover.isExact()).isTrue();
            assertThat(cover.tests()).hasSize(smallest(coverage));
            assertThat(finds(coverage, cover.tests())).isTrue();
        }
    }

    /** It gives up after a while, and then says between which numbers the smallest lies. */
    @Test
    void aHardCaseIsAnsweredWithABound() {
        Coverage hard = drawn(new Random(1), 200, 900, 6);
        SmallestCover cover = SmallestCover.of(hard, List.of());
        assertThat(finds(hard, cover.tests())).isTrue();
        assertThat(cover.isExact()).isFalse();
        assertThat(cover.least()).isGreaterThan(10).isLessThan(cover.tests().size());
    }

    private static Coverage drawn(Random random, int tests, int programs, int each) {
        List<String> names = IntStream.range(0, tests).mapToObj(i -> "t" + i).toList();
        List<Set<String>> rows = new ArrayList<>();
        for (int i = 0; i < programs; i++) {
            Set<String> row = new HashSet<>();
            for (int j = 0; j < each; j++) {
                row.add("t" + random.nextInt(tests));
            }
            rows.add(row);
        }
        Map<String, Set<String>> found = new LinkedHashMap<>();
        rows.forEach(row -> found.put("w" + found.size(), row));
        return new Coverage(names, found);
    }

    private static int smallest(Coverage coverage) {
        int all = coverage.tests().size();
        return IntStream.range(0, 1 << all)
                .filter(chosen -> finds(
                        coverage,
                        IntStream.range(0, all)
                                .filter(i -> (chosen >> i & 1) == 1)
                                .mapToObj(coverage.tests()::get)
                                .toList()))
                .map(Integer::bitCount)
                .min()
                .orElseThrow();
    }

    private static boolean finds(Coverage coverage, List<String> chosen) {
        return coverage.found().values().stream()
                .allMatch(failing -> failing.stream().anyMatch(chosen::contains));
    }

    @SafeVarargs
    private static Coverage coverage(Set<String>... rows) {
        return new Coverage(ABC, found(rows));
    }

    @SafeVarargs
    private static Map<String, Set<String>> found(Set<String>... rows) {
        Map<String, Set<String>> found = new LinkedHashMap<>();
        for (int i = 0; i < rows.length; i++) {
            found.put("w" + i, rows[i]);
        }
        return found;
    }
}
