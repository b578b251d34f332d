package org.taskgrader.core.exercise;

import java.util.List;

/**
 * How an exercise's programs are compiled.
 *
 * @param standard gcc's {@code -std=} value, {@code gnu17} unless the exercise says otherwise
 * @param flags further options of gcc, from a list of harmless ones; {@code -lm} is always there
 */
public record CompileOptions(String standard, List<String> flags) {

    public CompileOptions {
        flags = List.copyOf(flags);
    }
}
