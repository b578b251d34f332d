package org.taskgrader.core.exercise;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/**
 * A regular expression in the syntax of RE2 that a whole line must match. Its matcher never goes back in the text, so that no
 * line, however it is made, takes longer than its length times the pattern's; whoever writes the exercise need not know of
 * that, and whoever writes the line cannot use it.
 */
public final class LinePattern {

    /** Longer ones, repetitions written out, would take memory and time that nobody meant. */
    private static final int LONGEST = 500;

    private static final int MOST_REPETITIONS = 1000;
    private static final java.util.regex.Pattern COUNT = java.util.regex.Pattern.compile("\\{(?:\\d*,)?(\\d{1,9})");

    private final Pattern pattern;

    private LinePattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    public static LinePattern of(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("it has more than " + LONGEST + " characters");
        }
        // Counts inside one another multiply, and each is written out.
        long repetitions = COUNT.matcher(text)
                .results()
                .mapToLong(count -> Math.max(1, Long.parseLong(count.group(1))))
                .reduce(1, (all, next) -> Math.min(all * next, Integer.MAX_VALUE));
        if (repetitions > MOST_REPETITIONS) {
            throw new IllegalArgumentException("its repetition counts make more than " + MOST_REPETITIONS);
        }
        try {
            return new LinePattern(Pattern.compile(text));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(e.getDescription() + ": " + e.getPattern(), e);
        }
    }

    public boolean matches(String line) {
        return pattern.matches(line);
    }
}
