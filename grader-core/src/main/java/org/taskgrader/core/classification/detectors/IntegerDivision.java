package org.taskgrader.core.classification.detectors;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.comparison.Difference;
import org.taskgrader.core.source.fact.Division;
import org.taskgrader.core.verdict.Judgement.JudgedTest;
import org.taskgrader.core.verdict.Verdict;

/**
 * A division of whole numbers whose fraction is missed in the output. The division alone says nothing: half of the right
 * programs divide whole numbers too.
 */
final class IntegerDivision implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        List<JudgedTest> wrong = evidence.judgement().tests().stream()
                .filter(test -> test.verdict() instanceof Verdict.WrongOutput)
                .toList();
        List<JudgedTest> lost =
                wrong.stream().filter(IntegerDivision::lostItsFraction).toList();
        return lost.stream()
                .findFirst()
                .filter(test -> 2 * lost.size() > wrong.size())
                .flatMap(test -> suspect(evidence)
                        .map(division -> new Finding(
                                "integer-division",
                                Optional.of(division.range()),
                                Map.of("division", SourceText.of(evidence.source(), division.range())),
                                Optional.of(test.test().name()))));
    }

    private static Optional<Division> suspect(Evidence evidence) {
        return evidence.source().divisions().all().stream()
                .filter(division -> division.operator().equals("/"))
                .filter(division -> division.arithmetic() == Division.Arithmetic.INTEGER)
                .findFirst();
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
