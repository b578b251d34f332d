package org.taskgrader.core.classification.detectors;

import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.rule.Rule;

/** A function has more lines than it may have. */
final class RuleFunctionTooLong implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return BrokenRules.first(evidence, "rule-function-too-long", Rule.MostLinesOfFunction.class);
    }
}
