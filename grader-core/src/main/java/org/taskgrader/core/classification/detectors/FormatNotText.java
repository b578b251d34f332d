package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;

/** {@code printf(n)}: the text that says how the values are written is not there. */
final class FormatNotText implements Detector {

    private static final Set<String> FUNCTIONS = Set.of("printf", "scanf");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return new WrongArgType()
                .detect(evidence)
                .filter(found -> FUNCTIONS.contains(found.slots().get("function"))
                        && "1".equals(found.slots().get("number")))
                .map(found -> new Finding(
                        "format-not-text",
                        found.where(),
                        Map.of(
                                "function",
                                found.slots().getOrDefault("function", ""),
                                "type",
                                found.slots().getOrDefault("actual", "")),
                        found.test()));
    }
}
