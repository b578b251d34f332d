package org.taskgrader.core.execution;

/** What happened to a process. Facts only: no word here about right or wrong. */
public sealed interface RunOutcome {

    /** Ended by itself with a status from 0 to 255. */
    record Exited(int status) implements RunOutcome {}

    /** Ended by a signal that was no doing of ours, numbered as Linux does: 11 is SIGSEGV. */
    record Signalled(int signal) implements RunOutcome {}

    /** Used more CPU time than allowed. */
    record CpuLimitReached() implements RunOutcome {}

    /** Took more wall-clock time than allowed, with little CPU time. */
    record WallLimitReached(Activity activity) implements RunOutcome {}

    /** Used more memory than allowed. */
    record MemoryLimitReached() implements RunOutcome {}

    /** Wrote more than allowed. */
    record OutputLimitReached(Stream stream) implements RunOutcome {}

    /** Had more processes or threads at once than allowed. */
    record ProcessLimitReached() implements RunOutcome {}

    /** Wrote a larger file, or more files, than allowed. */
    record FileLimitReached() implements RunOutcome {}

    /** Was not started. */
    record Skipped(SkipReason reason) implements RunOutcome {}

    /**
     * Our failure, not the program's: it says nothing about the program.
     *
     * @param stage where in our own work it went wrong, for the operator
     * @param detail what is known of it, for the operator
     */
    record SandboxFailure(String stage, String detail) implements RunOutcome {}

    /** What a process was doing when its time ran out. */
    enum Activity {
        RUNNING,
        SLEEPING,
        WAITING_FOR_INPUT,
        STOPPED
    }

    enum Stream {
        STDOUT,
        STDERR
    }

    enum SkipReason {
        /** There was no program to run. */
        NOT_COMPILED,
        /** Every run before it reached a limit, so this one would have too. */
        GIVEN_UP
    }
}
