package org.taskgrader.core.exercise;

import java.util.ArrayList;
import java.util.List;

/**
 * A test whose files the author does not write but has written by a program.
 *
 * @param name the test's
 * @param line where {@code exercise.yaml} says so
 * @param arguments what the generator is given behind the seed
 * @param makes whether it writes the expected output too
 */
public record GeneratedTest(
        String name, int line, AuthorsProgram generator, int seed, List<String> arguments, Makes makes) {

    public GeneratedTest {
        arguments = List.copyOf(arguments);
    }

    /** All that decides what it is, as the generator is given it: the seed comes first. */
    public List<String> commandLine() {
        List<String> words = new ArrayList<>(List.of(Integer.toString(seed)));
        words.addAll(arguments);
        return words;
    }

    public enum Makes {
        /** The expected output is what a right solution prints. */
        INPUT,
        /** The generator writes it, into a file of its own. */
        PAIR
    }
}
