package org.taskgrader.core.exercise.exchange;

/** An exercise cannot be read or written in a format; the message says what is wrong, where, and what to do. */
public final class ExchangeException extends Exception {

    private static final long serialVersionUID = 1;

    public ExchangeException(String message) {
        super(message);
    }
}
