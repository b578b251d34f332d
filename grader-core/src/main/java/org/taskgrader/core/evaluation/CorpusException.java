package org.taskgrader.core.evaluation;

/** A folder of programs cannot be read; the message says which file, which line, and what to do. */
public final class CorpusException extends Exception {

    private static final long serialVersionUID = 1;

    CorpusException(String message) {
        super(message);
    }

    CorpusException(String message, Throwable cause) {
        super(message, cause);
    }
}
