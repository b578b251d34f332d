package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.diagnosis.Fault;
import org.taskgrader.core.verdict.Judgement.JudgedTest;
import org.taskgrader.core.verdict.Verdict;

/** A calculation gave a result that its type cannot hold, as a sanitizer saw it, and the output is wrong. */
final class IntOverflow implements Detector {

    private static final Pattern BETWEEN_OPERANDS = Pattern.compile(" ");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        boolean wrongOutput = evidence.judgement().tests().stream()
                .map(JudgedTest::verdict)
                .anyMatch(Verdict.WrongOutput.class::isInstance);
        return evidence.diagnosis()
                .fault(Fault.Overflow.class)
                .filter(fault -> wrongOutput && !evidence.diagnosis().uninitialisedMatters())
                .filter(fault -> !usesFillPattern(fault))
                .map(fault -> FaultSite.finding(
                        "int-overflow",
                        evidence,
                        fault,
                        Optional.empty(),
                        Map.of("operation", fault.operation().orElse(""))));
    }

    /** With a variable that has no value, the overflow is none of the calculation's. */
    private static boolean usesFillPattern(Fault.Overflow fault) {
        return fault.operation().stream()
                .flatMap(operation -> Stream.of(BETWEEN_OPERANDS.split(operation)))
                .anyMatch(Fault::isLeftByChance);
    }
}
