package org.taskgrader.core.classification.output;

import java.util.EnumSet;
import java.util.Set;

/** Names the patterns that fit one expected and one actual output. */
public final class OutputDiffer {

    /**
     * Longer outputs are not taken apart, in characters: nobody finds a pattern in more by looking at it, and a program
     * may write megabytes. A text that is longer may be cut anywhere behind this.
     */
    public static final int LONGEST = 16 * 1024;

    private OutputDiffer() {}

    /** Every pattern that fits; none for equal texts, and for long ones hardly any. */
    public static Set<OutputPattern> patterns(String expected, String actual) {
        EnumSet<OutputPattern> patterns = EnumSet.noneOf(OutputPattern.class);
        if (expected.equals(actual)) {
            return patterns;
        }
        if (expected.length() > LONGEST || actual.length() > LONGEST) {
            return ofLongTexts(expected, actual);
        }
        OutputText wanted = OutputText.of(expected);
        OutputText got = OutputText.of(actual);
        for (OutputPattern pattern : OutputPattern.values()) {
            if (pattern.fits(wanted, got)) {
                patterns.add(pattern);
            }
        }
        return patterns;
    }

    private static Set<OutputPattern> ofLongTexts(String expected, String actual) {
        if (actual.isBlank()) {
            return EnumSet.of(OutputPattern.NO_OUTPUT);
        }
        if (actual.length() <= LONGEST && isStartByLines(actual, expected)) {
            return EnumSet.of(OutputPattern.MISSING_END);
        }
        if (expected.length() <= LONGEST && isStartByLines(expected, actual)) {
            return EnumSet.of(OutputPattern.EXTRA_END);
        }
        return EnumSet.noneOf(OutputPattern.class);
    }

    private static boolean isStartByLines(String start, String whole) {
        return start.endsWith("\n") && whole.length() > start.length() && whole.startsWith(start);
    }
}
