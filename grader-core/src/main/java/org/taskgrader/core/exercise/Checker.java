package org.taskgrader.core.exercise;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.taskgrader.core.bytes.Bytes;

/**
 * The author's program that says whether an output is right, and how far.
 *
 * @param file its name in {@code checker/}, as gcc's messages have it
 * @param source in C
 * @param needs what it is given besides input, expected output and output
 * @param messages what it can say, by key and language; slots are written as {@code {name}}
 */
public record Checker(String file, Bytes source, List<Need> needs, Map<String, Map<Locale, String>> messages) {

    public Checker {
        needs = List.copyOf(needs);
        messages = Map.copyOf(messages);
    }

    public enum Need {
        /** The learner's program, as {@code source.c}. */
        SOURCE,
        /** What that wrote to its standard error, as {@code errors}. */
        ERRORS
    }
}
