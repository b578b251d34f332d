package org.taskgrader.core.exercise;

import java.util.List;
import org.taskgrader.core.bytes.Bytes;

/**
 * What a program is given, and the output that is expected for it.
 *
 * @param name unique in its exercise
 * @param group the name of its {@link TestGroup}
 * @param visibility what a learner may see of it
 * @param invocation what the program is given
 * @param expected the output that is expected for it
 */
public record TestCase(
        String name, String group, Visibility visibility, Invocation invocation, Bytes expected, Limits limits) {

    /** With arguments and standard input alone. */
    public TestCase(
            String name,
            String group,
            Visibility visibility,
            List<String> arguments,
            Bytes input,
            Bytes expected,
            Limits limits) {
        this(name, group, visibility, Invocation.of(arguments, input), expected, limits);
    }

    /** The program's arguments after its name. */
    public List<String> arguments() {
        return invocation.arguments();
    }

    public Bytes input() {
        return invocation.input();
    }

    public enum Visibility {
        /** Shown with the statement, before anything is sent. */
        SAMPLE,
        /** Shown when it fails. */
        VISIBLE,
        /** Input and output are never shown. */
        HIDDEN
    }
}
