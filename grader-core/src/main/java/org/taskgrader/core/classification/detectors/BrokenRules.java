package org.taskgrader.core.classification.detectors;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.rule.BrokenRule;
import org.taskgrader.core.rule.Rule;

/** Findings about the exercise's rules on the source. */
final class BrokenRules {

    private BrokenRules() {}

    /** The first broken rule of a kind; one that makes the program fail before one that does not. */
    static Optional<Finding> first(Evidence evidence, String errorClass, Class<? extends Rule> kind) {
        return first(evidence, errorClass, rule -> kind.isInstance(rule.demand()) && !rule.unseen());
    }

    /** The same of those that a test takes. */
    static Optional<Finding> first(Evidence evidence, String errorClass, Predicate<BrokenRule> wanted) {
        return evidence.judgement().broken().stream()
                .filter(wanted)
                .min(Comparator.comparing((BrokenRule rule) -> rule.setting().severity()))
                .map(rule -> new Finding(
                        errorClass,
                        rule.where(),
                        rule.facts(),
                        Optional.empty(),
                        Optional.of(rule.setting()),
                        Optional.empty()));
    }
}
