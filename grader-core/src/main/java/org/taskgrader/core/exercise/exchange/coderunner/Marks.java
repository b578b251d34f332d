package org.taskgrader.core.exercise.exchange.coderunner;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.taskgrader.core.exercise.TestGroup;
import org.taskgrader.core.exercise.TestGroup.Scoring;

/**
 * A question gives marks to each test, an exercise points to groups of tests: those with the same mark are a group.
 *
 * @param groups in the order in which their marks are met
 * @param ofTests the group's name of each test
 */
record Marks(List<TestGroup> groups, List<String> ofTests) {

    private static final int MOST_POINTS = 10_000;
    private static final List<Integer> FACTORS = List.of(1, 10, 100, 1_000);

    Marks {
        groups = List.copyOf(groups);
        ofTests = List.copyOf(ofTests);
    }

    /** All tests together, or nothing. */
    static Marks together(int tests, BigDecimal grade) {
        return one(tests, grade, Scoring.ALL_OR_NOTHING);
    }

    /** Each test for itself. */
    static Marks of(List<BigDecimal> marks, BigDecimal grade) {
        Map<BigDecimal, Integer> counts = new LinkedHashMap<>();
        marks.forEach(mark -> counts.merge(mark.stripTrailingZeros(), 1, Integer::sum));
        boolean anything = marks.stream().anyMatch(mark -> mark.signum() > 0);
        if (counts.size() == 1 || !anything) {
            return one(marks.size(), grade, Scoring.PROPORTIONAL);
        }
        int factor = FACTORS.stream()
                .filter(by -> counts.entrySet().stream().allMatch(count -> isWhole(points(count, by))))
                .findFirst()
                .orElse(FACTORS.getLast());
        List<TestGroup> groups = new ArrayList<>();
        counts.entrySet()
                .forEach(count -> groups.add(
                        new TestGroup(name(count.getKey()), whole(points(count, factor)), Scoring.PROPORTIONAL)));
        return new Marks(
                groups,
                marks.stream().map(mark -> name(mark.stripTrailingZeros())).toList());
    }

    private static Marks one(int tests, BigDecimal grade, Scoring scoring) {
        int points = grade.signum() > 0 && isWhole(grade) ? whole(grade) : 100;
        return new Marks(List.of(new TestGroup("all", points, scoring)), Collections.nCopies(tests, "all"));
    }

    private static BigDecimal points(Map.Entry<BigDecimal, Integer> count, int factor) {
        return count.getKey().multiply(BigDecimal.valueOf((long) count.getValue() * factor));
    }

    /** A third is written with seven digits, and three of them are one. */
    private static boolean isWhole(BigDecimal value) {
        BigDecimal off = value.subtract(value.setScale(0, RoundingMode.HALF_UP)).abs();
        return off.compareTo(BigDecimal.valueOf(1, 3)) < 0;
    }

    private static int whole(BigDecimal value) {
        return value.setScale(0, RoundingMode.HALF_UP)
                .max(BigDecimal.ZERO)
                .min(BigDecimal.valueOf(MOST_POINTS))
                .intValue();
    }

    private static String name(BigDecimal mark) {
        return "mark-" + mark.toPlainString();
    }
}
