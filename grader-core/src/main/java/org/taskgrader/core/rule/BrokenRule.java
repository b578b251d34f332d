package org.taskgrader.core.rule;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.source.SourceRange;

/**
 * A rule that a program breaks.
 *
 * @param setting the exercise's rule
 * @param demand that part of it which is not met
 * @param where in the program; empty where something is missing
 * @param facts what there is to tell, by names: {@code function} and {@code lines}, for example
 * @param unseen the program keeps from being seen what the rule is about: that is the breach
 */
public record BrokenRule(
        SourceRule setting, Rule demand, Optional<SourceRange> where, Map<String, String> facts, boolean unseen) {

    public BrokenRule {
        facts = Map.copyOf(facts);
    }

    /** One that was seen. */
    public BrokenRule(SourceRule setting, Rule demand, Optional<SourceRange> where, Map<String, String> facts) {
        this(setting, demand, where, facts, false);
    }
}
