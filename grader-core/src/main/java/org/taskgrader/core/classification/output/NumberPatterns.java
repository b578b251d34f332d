package org.taskgrader.core.classification.output;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.taskgrader.core.classification.output.OutputText.Numeral;

/** Outputs with the right text and other numbers. */
final class NumberPatterns {

    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal SMALL_ERROR = new BigDecimal("0.001");
    private static final BigInteger INT_VALUES = BigInteger.TWO.pow(32);
    private static final BigDecimal LARGEST_INT = BigDecimal.valueOf(Integer.MAX_VALUE);

    private NumberPatterns() {}

    static boolean decimalPlaces(OutputText expected, OutputText actual) {
        return allThatDiffer(expected, actual, NumberPatterns::sameAtSmallerPrecision);
    }

    private static boolean sameAtSmallerPrecision(Numeral expected, Numeral actual) {
        int decimals = Math.min(expected.decimals(), actual.decimals());
        return expected.decimals() != actual.decimals()
                && (Math.max(expected.decimals(), actual.decimals()) > 0)
                && (rounded(expected, decimals).compareTo(rounded(actual, decimals)) == 0)
                && (decimals > 0 || isWhole(expected) || isWhole(actual) == isWhole(expected));
    }

    private static BigDecimal rounded(Numeral number, int decimals) {
        return number.value().setScale(decimals, RoundingMode.HALF_UP);
    }

    private static boolean isWhole(Numeral number) {
        return number.value().stripTrailingZeros().scale() <= 0;
    }

    static boolean wrappedOverflow(OutputText expected, OutputText actual) {
        return allThatDiffer(
                expected,
                actual,
                (e, a) -> isWhole(e)
                        && isWhole(a)
                        && e.value().abs().compareTo(LARGEST_INT) > 0
                        && e.value()
                                        .subtract(a.value())
                                        .toBigInteger()
                                        .mod(INT_VALUES)
                                        .signum()
                                == 0);
    }

    static boolean wrongSign(OutputText expected, OutputText actual) {
        return allThatDiffer(
                expected, actual, (e, a) -> !a.isZero() && e.value().negate().compareTo(a.value()) == 0);
    }

    static boolean printsZero(OutputText expected, OutputText actual) {
        return !onlyZeroAndOne(expected) && allThatDiffer(expected, actual, (e, a) -> a.isZero());
    }

    /** Then 0 and 1 stand for no and yes, and are no amounts. */
    private static boolean onlyZeroAndOne(OutputText text) {
        return text.numbers().stream()
                .allMatch(number ->
                        number.isInteger() && (number.isZero() || number.value().compareTo(ONE) == 0));
    }

    static boolean truncated(OutputText expected, OutputText actual) {
        return allThatDiffer(
                expected,
                actual,
                (e, a) -> !isWhole(e)
                        && isWhole(a)
                        && e.value().setScale(0, RoundingMode.DOWN).compareTo(a.value()) == 0);
    }

    static boolean garbage(OutputText expected, OutputText actual) {
        return allThatDiffer(
                expected,
                actual,
                (e, a) -> a.value().abs().compareTo(MILLION) > 0
                        && a.value().abs().compareTo(e.value().abs().max(ONE).multiply(THOUSAND)) > 0);
    }

    static boolean offByOne(OutputText expected, OutputText actual) {
        return !(onlyZeroAndOne(expected) && onlyZeroAndOne(actual))
                && (allThatDiffer(expected, actual, (e, a) -> isOneMore(e, a))
                        || allThatDiffer(expected, actual, (e, a) -> isOneMore(a, e)));
    }

    private static boolean isOneMore(Numeral number, Numeral than) {
        return number.isInteger()
                && than.isInteger()
                && number.value().subtract(than.value()).compareTo(ONE) == 0;
    }

    static boolean rounding(OutputText expected, OutputText actual) {
        return allThatDiffer(
                expected,
                actual,
                (e, a) -> e.decimals() > 0
                        && !e.isZero()
                        && e.value()
                                        .subtract(a.value())
                                        .abs()
                                        .compareTo(e.value().abs().multiply(SMALL_ERROR))
                                <= 0);
    }

    /** Same text around the numbers, at least one number differs, and every one that does does so in this way. */
    private static boolean allThatDiffer(
            OutputText expected, OutputText actual, BiPredicate<Numeral, Numeral> inThisWay) {
        List<Numeral> wanted = expected.numbers();
        List<Numeral> got = actual.numbers();
        return wanted.size() == got.size()
                && !wanted.equals(got)
                && expected.skeleton().equals(actual.skeleton())
                && IntStream.range(0, wanted.size())
                        .allMatch(i -> wanted.get(i).equals(got.get(i)) || inThisWay.test(wanted.get(i), got.get(i)));
    }
}
