package org.taskgrader.core.submission;

/** Why a text is not taken as a program. None of these is a mistake in C; that would be graded. */
public sealed interface SubmissionProblem {

    /**
     * More than {@link Submission#MAX_SOURCE_BYTES}.
     *
     * @param octets its size in UTF-8
     */
    record TooLarge(int octets) implements SubmissionProblem {}

    /**
     * The character U+0000. No editor shows it and no C program needs it (C11 5.2.1 has it in the execution character set
     * only), so it comes from a broken upload; and databases do not store it in text.
     *
     * @param line from 1
     */
    record HoldsNul(int line) implements SubmissionProblem {}

    /**
     * Half of a surrogate pair, which UTF-8 cannot express (RFC 3629, section 3).
     *
     * @param line from 1
     */
    record NotUnicode(int line) implements SubmissionProblem {}
}
