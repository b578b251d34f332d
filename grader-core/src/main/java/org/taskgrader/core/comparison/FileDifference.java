package org.taskgrader.core.comparison;

/** How a file that a program was to write is not what was expected. */
public sealed interface FileDifference {

    /** The file's. */
    String name();

    /** There is none. */
    record Missing(String name) implements FileDifference {}

    /** There is something of that name, but no plain file. */
    record NotAFile(String name) implements FileDifference {}

    /** It is longer than what was brought out of the sandbox. */
    record TooLong(String name) implements FileDifference {}

    /** The text in it is another one. */
    record Text(String name, Difference difference) implements FileDifference {}

    /**
     * It holds other octets, and was to hold something else than text.
     *
     * @param position of the first, from 1; one behind the last where the file ends too early
     */
    record Octets(String name, int position) implements FileDifference {}
}
