package org.taskgrader.core.classification.output;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Properties of an input that programs are often wrong for. */
public enum SpecialInput {
    ZERO(numbers -> numbers.stream().anyMatch(number -> number.signum() == 0)),
    NEGATIVE(numbers -> numbers.stream().anyMatch(number -> number.signum() < 0)),
    EQUAL_VALUES(SpecialInput::hasRepeatedValue);

    @SuppressWarnings("ImmutableEnumChecker") // the predicates have no state
    private final Predicate<List<BigDecimal>> holds;

    SpecialInput(Predicate<List<BigDecimal>> holds) {
        this.holds = holds;
    }

    /** Whether an input has the property; never for long ones, in which everything occurs. */
    boolean holds(String input) {
        return input.length() <= LONGEST && holds.test(numbers(input));
    }

    private static final int LONGEST = 200;
    private static final int MOST_COMPARED = 3;

    private static List<BigDecimal> numbers(String input) {
        return OutputText.of(input).numbers().stream()
                .map(OutputText.Numeral::value)
                .map(BigDecimal::stripTrailingZeros)
                .toList();
    }

    /** In longer inputs, a count is easily equal to one of the values by chance. */
    private static boolean hasRepeatedValue(List<BigDecimal> numbers) {
        if (numbers.size() > MOST_COMPARED) {
            return false;
        }
        Set<BigDecimal> seen = new HashSet<>();
        return numbers.stream().anyMatch(number -> !seen.add(number));
    }

    /**
     * Whether every failing test that may be shown has the property, there is one, and no passed one has it. Hidden
     * failing tests are not asked: naming what their inputs have in common would tell their inputs.
     */
    public boolean explains(OutputSymptoms symptoms) {
        List<TestOutput> failing = symptoms.tests().stream()
                .filter(test -> !test.passed() && test.shown())
                .toList();
        List<TestOutput> passed = symptoms.passed().toList();
        return !failing.isEmpty()
                && passed.size() >= 2
                && failing.stream().allMatch(test -> holds(test.input()))
                && passed.stream().noneMatch(test -> holds(test.input()));
    }
}
