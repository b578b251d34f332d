package org.taskgrader.core.plan;

import java.util.List;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.Limits;

/**
 * One run of the compiled program.
 *
 * @param test the test's name, for logs; the program cannot see it
 * @param arguments the program's arguments after its name
 * @param input its standard input
 */
public record TestRun(String test, List<String> arguments, Bytes input, Limits limits) {

    public TestRun {
        arguments = List.copyOf(arguments);
    }
}
