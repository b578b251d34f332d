package org.taskgrader.sandbox.protocol;

import java.io.IOException;

/** The peer broke a rule of the protocol. Nothing it says afterwards means anything: the container must go. */
public final class ProtocolException extends IOException {

    private static final long serialVersionUID = 1L;

    public ProtocolException(String message) {
        super(message);
    }
}
