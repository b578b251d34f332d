package org.taskgrader.core.execution;

import org.taskgrader.core.bytes.Bytes;

/**
 * What became of a file that was asked for.
 *
 * @param content as far as it was returned
 */
public record ReturnedFile(String name, Status status, Bytes content) {

    public boolean isWhole() {
        return status == Status.WHOLE;
    }

    public enum Status {
        WHOLE,
        /** There is more of it than was asked for. */
        CUT,
        MISSING,
        /** There is something of that name: a folder, a link, a pipe. */
        NOT_A_FILE
    }
}
