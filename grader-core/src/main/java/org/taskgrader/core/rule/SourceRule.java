package org.taskgrader.core.rule;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * One rule of an exercise on a program's text or its runs, as its author wrote it.
 *
 * @param demands what is asked for: all of it
 * @param severity whether a program that breaks it fails
 * @param costs the points that a breach takes, once, however often it is broken; empty for none of a warning, and all of
 *     what makes a program fail
 * @param words the author's reason, by language; may be empty
 */
public record SourceRule(List<Rule> demands, Severity severity, OptionalInt costs, Map<Locale, String> words) {

    public SourceRule {
        demands = List.copyOf(demands);
        words = Map.copyOf(words);
    }

    /** What a breach means. */
    public enum Severity {
        /** The program does not pass, whatever it prints. */
        FAIL,
        /** The learner is told. */
        WARN
    }

    /** The points that a breach takes of a score of which there are {@code most}. */
    public int costsOf(int most) {
        return costs.orElse(severity == Severity.FAIL ? most : 0);
    }
}
