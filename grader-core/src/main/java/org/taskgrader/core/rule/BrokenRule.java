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
 */
public record BrokenRule(SourceRule setting, Rule demand, Optional<SourceRange> where, Map<String, String> facts) {

    public BrokenRule {
        facts = Map.copyOf(facts);
    }
}
