package org.taskgrader.api.cli;

/** What commands end with; scripts rely on it. */
final class ExitCodes {

    /** Everything passed. */
    static final int PASSED = 0;

    /** Something failed that was looked at: a program, or an exercise. */
    static final int FAILED = 1;

    /** The command was not understood, or a file it names cannot be used. */
    static final int USAGE = 2;

    /** We failed. */
    static final int OUR_FAILURE = 3;

    private ExitCodes() {}
}
