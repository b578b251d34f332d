package org.taskgrader.core.exercise;

import java.util.List;

/**
 * Where inputs of tests come from, and what says that they keep the statement's promises. None of it decides a grade: that
 * the tests do, which lie in the folder like all others.
 *
 * @param validators each looks at every input
 * @param generated the tests that a program of the author makes
 */
public record TestData(List<AuthorsProgram> validators, List<GeneratedTest> generated) {

    public static final TestData BY_HAND = new TestData(List.of(), List.of());

    public TestData {
        validators = List.copyOf(validators);
        generated = List.copyOf(generated);
    }
}
