package org.taskgrader.core.verdict;

import java.util.Locale;

/**
 * What all tests together say, and the rules on the source behind them. For a program with several kinds of failure it is
 * that of the first failing test, in the exercise's order: the one the feedback is about.
 */
public enum OverallVerdict {
    PASSED,
    WRONG_OUTPUT,
    WRONG_RESULT,
    WRONG_PREDICTION,
    INVALID_INPUT,
    NOT_CAUGHT,
    /** A program that talks to another did not keep to the conversation. */
    PROTOCOL_ERROR,
    WRONG_EXIT_STATUS,
    CRASHED,
    TIME_LIMIT,
    MEMORY_LIMIT,
    OUTPUT_LIMIT,
    PROCESS_LIMIT,
    FILE_LIMIT,
    /** All tests passed, and the program breaks a rule on its source that decides. */
    RULE_BROKEN,
    COMPILE_ERROR,
    NOT_JUDGED;

    /** Its name in lower case with hyphens, as exercises and reports write it: {@code wrong-output}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
