package org.taskgrader.core.source;

import java.util.List;

/**
 * A learner's program, read as far as it can be read.
 *
 * @param text the program as sent
 * @param lines its lines, without their ends
 */
public record CSource(String text, List<String> lines) {

    public CSource {
        lines = List.copyOf(lines);
    }

    /** Reads a program. Never fails: what is not C is told as problems. */
    public static CSource parse(String text) {
        return new CSource(text, text.lines().toList());
    }
}
