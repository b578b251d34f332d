package org.taskgrader.core.classification.detectors;

import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.rule.Rule;

/** The program lacks a construct that it is to have. */
final class RuleRequiredConstruct implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return BrokenRules.first(evidence, "rule-required-construct", Rule.RequiredConstruct.class);
    }
}
