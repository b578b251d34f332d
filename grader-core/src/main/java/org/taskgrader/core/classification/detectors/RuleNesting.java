package org.taskgrader.core.classification.detectors;

import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.rule.Rule;

/** Statements are inside one another more deeply than they may be. */
final class RuleNesting implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return BrokenRules.first(evidence, "rule-nesting", Rule.MostNesting.class);
    }
}
