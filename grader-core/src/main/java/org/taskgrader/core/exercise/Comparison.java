package org.taskgrader.core.exercise;

/** How a program's output is compared with the expected one. */
public sealed interface Comparison {

    /** Byte for byte. */
    record Exact() implements Comparison {}

    /** Words and lines count, the amount of white space between words and of blank lines does not: the default. */
    record WhitespaceTolerant() implements Comparison {}

    /**
     * As {@link WhitespaceTolerant}, and numbers may differ by either tolerance.
     *
     * @param absolute largest difference that is let pass
     * @param relative largest difference that is let pass, as a share of the expected number
     */
    record Numeric(double absolute, double relative) implements Comparison {}

    /** As {@link WhitespaceTolerant}, with lines in any order. */
    record UnorderedLines() implements Comparison {}
}
