package org.taskgrader.core.exercise.folder;

import java.util.OptionalInt;

/**
 * Something about an exercise's folder that its author should know.
 *
 * @param file relative to the exercise's folder, with {@code /}; empty for the folder itself
 * @param line from 1, where one line is to blame
 * @param what is wrong, a sentence
 * @param advice what to do about it, a sentence
 */
public record Problem(Severity severity, String file, OptionalInt line, String what, String advice) {

    public enum Severity {
        /** The exercise cannot be used. */
        ERROR,
        /** It can, but probably not as its author means. */
        HINT
    }

    /** {@code exercise.yaml:3: error: …}, as compilers write it, so that editors find the place. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file.isEmpty() ? "." : file);
        line.ifPresent(number -> text.append(':').append(number));
        text.append(severity == Severity.ERROR ? ": error: " : ": hint: ");
        return text.append(what).append(' ').append(advice).toString();
    }
}
