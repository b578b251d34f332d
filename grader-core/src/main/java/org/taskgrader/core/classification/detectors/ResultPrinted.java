package org.taskgrader.core.classification.detectors;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;

/** The value that a function is to return is what it prints. */
final class ResultPrinted implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return CallResults.of(evidence)
                .filter(results -> !results.isCutOff() && isPrinted(results))
                .map(results -> new Finding(
                        "result-printed",
                        CallResults.firstCall(evidence, "printf", "puts", "putchar"),
                        Map.of("actual", results.actual(), "expected", results.expected()),
                        Optional.of(results.test().test().name())));
    }

    /** As a word of the output. */
    private static boolean isPrinted(CallResults results) {
        List<String> printed = Arrays.asList(
                results.test().result().stdout().content().text().strip().split("\\s+"));
        return results.expectedValue().filter(printed::contains).isPresent();
    }
}
