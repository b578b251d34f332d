package org.taskgrader.core.classification.detectors;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.diagnosis.Fault;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceText;
import org.taskgrader.core.source.fact.Division;
import org.taskgrader.core.source.fact.Division.Arithmetic;
import org.taskgrader.core.verdict.CrashKind;
import org.taskgrader.core.verdict.Judgement.JudgedTest;

/** The processor refused a division of whole numbers, and only one division of the program can be meant. */
final class DivisionByZero implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return FailedRuns.crashed(evidence, CrashKind.ARITHMETIC)
                .flatMap(test -> diagnosed(evidence)
                        .or(() -> only(evidence.source()))
                        .filter(division -> canBeZero(evidence, division))
                        .map(division -> finding(division, evidence.source(), test)));
    }

    /** The only division on the line at which a second look saw it. */
    private static Optional<Division> diagnosed(Evidence evidence) {
        return evidence.diagnosis().fault(Fault.DivisionByZero.class).flatMap(fault -> {
            List<Division> there = evidence.source().divisions().all().stream()
                    .filter(division -> division.range().line() <= fault.where().line()
                            && fault.where().line() <= division.range().endLine())
                    .filter(division -> division.arithmetic() != Arithmetic.FLOATING)
                    .filter(division -> division.constantDivisor().orElse(0) == 0)
                    .toList();
            return there.stream()
                    .filter(division -> there.size() == 1 || isZero(evidence, division))
                    .findFirst();
        });
    }

    private static boolean isZero(Evidence evidence, Division division) {
        return FaultSite.number(evidence, division.divisor()).orElse(1) == 0;
    }

    /** The processor also refuses the smallest int divided by -1 (C11 6.5.5, 6): the result does not fit. */
    private static boolean canBeZero(Evidence evidence, Division division) {
        return FaultSite.number(evidence, division.divisor()).orElse(0) == 0;
    }

    private static Finding finding(Division division, CSource source, JudgedTest test) {
        return new Finding(
                "division-by-zero",
                Optional.of(division.range()),
                Map.of("divisor", SourceText.of(source, division.divisor().range()), "operator", division.operator()),
                Optional.of(test.test().name()));
    }

    private static Optional<Division> only(CSource source) {
        List<Division> zero = source.divisions().all().stream()
                .filter(division -> division.constantDivisor().orElse(1) == 0)
                .toList();
        List<Division> suspects = zero.isEmpty()
                ? source.divisions().all().stream()
                        .filter(division -> division.arithmetic() != Arithmetic.FLOATING)
                        .filter(division -> division.constantDivisor().isEmpty())
                        .toList()
                : zero;
        return suspects.stream().filter(division -> suspects.size() == 1).findFirst();
    }
}
