package org.taskgrader.core.classification.detectors;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.comparison.Difference;
import org.taskgrader.core.verdict.Judgement.JudgedTest;
import org.taskgrader.core.verdict.Verdict;

/**
 * Outputs that lack the decimals of the expected numbers, in most of the tests with a wrong output.
 *
 * @param test the first one that shows it
 * @param decimals whether the expected number itself has decimals; otherwise all that is seen is a 0
 */
record LostFraction(JudgedTest test, boolean decimals) {

    static Optional<LostFraction> shownBy(Evidence evidence) {
        List<JudgedTest> wrong = evidence.judgement().tests().stream()
                .filter(test -> test.verdict() instanceof Verdict.WrongOutput)
                .toList();
        List<JudgedTest> lost =
                wrong.stream().filter(LostFraction::lostItsFraction).toList();
        return lost.stream()
                .findFirst()
                .filter(test -> 2 * lost.size() > wrong.size())
                .map(test -> new LostFraction(test, lost.stream().anyMatch(LostFraction::expectsDecimals)));
    }

    private static boolean expectsDecimals(JudgedTest test) {
        return test.verdict() instanceof Verdict.WrongOutput(Difference difference)
                && number(difference.expected())
                        .filter(expected -> !isWhole(expected))
                        .isPresent();
    }

    private static boolean lostItsFraction(JudgedTest test) {
        return test.verdict() instanceof Verdict.WrongOutput(Difference difference)
                && difference.kind() == Difference.Kind.NUMBER
                && lostItsFraction(difference);
    }

    /** Half of 7 comes out as 3, and half of 1 as 0; what is multiplied afterwards is 0, too. */
    private static boolean lostItsFraction(Difference difference) {
        Optional<BigDecimal> expected = number(difference.expected());
        Optional<BigDecimal> actual = number(difference.actual());
        return expected.isPresent()
                && actual.isPresent()
                && isWhole(actual.get())
                && (actual.get().signum() == 0
                        || (!isWhole(expected.get()) && whole(expected.get()).equals(whole(actual.get()))));
    }

    private static boolean isWhole(BigDecimal number) {
        return number.compareTo(new BigDecimal(whole(number))) == 0;
    }

    private static BigInteger whole(BigDecimal number) {
        return number.setScale(0, RoundingMode.DOWN).toBigInteger();
    }

    /** Numbers as programs print them; anything with an exponent is too large or too small to be one of these cases. */
    private static Optional<BigDecimal> number(String word) {
        return word.matches("[-+]?\\d{1,18}(\\.\\d{0,18})?") ? Optional.of(new BigDecimal(word)) : Optional.empty();
    }
}
