package org.taskgrader.core.feedback;

import java.util.List;
import java.util.Optional;

/**
 * What the learner is told about one test. Texts are as in {@link Message}.
 *
 * @param test the test's name
 * @param text one sentence: what came of it
 * @param shown input and outputs; empty for a test that passed or whose data may not be shown
 */
public record TestFeedback(String test, boolean passed, String text, Optional<Shown> shown) {

    /**
     * The data of a failed test, line by line, already fit to be shown; a last line of {@code …} stands for more.
     *
     * @param actual what the program wrote to its standard output
     */
    public record Shown(List<String> input, List<String> expected, List<String> actual) {

        public Shown {
            input = List.copyOf(input);
            expected = List.copyOf(expected);
            actual = List.copyOf(actual);
        }
    }
}
