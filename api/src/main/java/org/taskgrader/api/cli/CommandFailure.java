package org.taskgrader.api.cli;

/** A command cannot go on; the message says why, and what to do. */
public final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int exitCode;

    private CommandFailure(int exitCode, String message, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /** The command's user can do something about it. */
    public static CommandFailure usage(String message) {
        return new CommandFailure(ExitCodes.USAGE, message, new IllegalArgumentException(message));
    }

    /** We, or the machine, have failed. */
    public static CommandFailure ours(String message, Throwable cause) {
        return new CommandFailure(ExitCodes.OUR_FAILURE, message, cause);
    }

    int exitCode() {
        return exitCode;
    }
}
