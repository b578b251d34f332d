package org.taskgrader.core.plan;

import java.util.List;
import org.taskgrader.core.exercise.Invocation;
import org.taskgrader.core.exercise.Limits;

/**
 * One run of the compiled program.
 *
 * @param test the test's name, for logs; the program cannot see it
 * @param wanted files that it may leave, to be returned
 */
public record TestRun(String test, Invocation invocation, List<WantedFile> wanted, Limits limits) {

    public TestRun {
        wanted = List.copyOf(wanted);
    }

    /** A run of which only what it prints is of interest. */
    public TestRun(String test, Invocation invocation, Limits limits) {
        this(test, invocation, List.of(), limits);
    }
}
