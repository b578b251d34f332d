package org.taskgrader.core.classification.detectors;

import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.rule.Rule;

/** The program does not call a function that it is to call. */
final class RuleRequiredCall implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return BrokenRules.first(evidence, "rule-required-call", Rule.RequiredCall.class);
    }
}
