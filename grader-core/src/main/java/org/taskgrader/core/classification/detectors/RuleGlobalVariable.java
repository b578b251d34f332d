package org.taskgrader.core.classification.detectors;

import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.rule.Rule;

/** The program has a variable outside of its functions, and is to have none. */
final class RuleGlobalVariable implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return BrokenRules.first(evidence, "rule-global-variable", Rule.NoGlobalVariables.class);
    }
}
