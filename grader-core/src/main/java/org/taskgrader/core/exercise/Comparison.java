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

    /** As {@link WhitespaceTolerant}, and capital and small letters count as the same. */
    record CaseInsensitive() implements Comparison {}

    /** As {@link WhitespaceTolerant}, with lines in any order. */
    record UnorderedLines() implements Comparison {}

    /** The same words as often, in any order and on any lines. */
    record UnorderedWords() implements Comparison {}

    /** The author's program says; the expected output may be one of many that are right, or anything else that it reads. */
    record Checked(Checker checker) implements Comparison {}

    /** Each line of the expected output that is not blank is a {@link LinePattern} for a line of the output. */
    record Patterns() implements Comparison {}
}
