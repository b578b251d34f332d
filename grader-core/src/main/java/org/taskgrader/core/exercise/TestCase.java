package org.taskgrader.core.exercise;

import java.util.List;
import org.taskgrader.core.bytes.Bytes;

/**
 * One input with the output that is expected for it.
 *
 * @param name unique in its exercise
 * @param group the name of its {@link TestGroup}
 * @param visibility what a learner may see of it
 * @param arguments the program's arguments after its name
 */
public record TestCase(
        String name,
        String group,
        Visibility visibility,
        List<String> arguments,
        Bytes input,
        Bytes expected,
        Limits limits) {

    public TestCase {
        arguments = List.copyOf(arguments);
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
