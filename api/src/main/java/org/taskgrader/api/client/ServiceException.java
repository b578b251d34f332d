package org.taskgrader.api.client;

/** The service did not do what it was asked for; the message says why, as far as it told. */
public final class ServiceException extends Exception {

    private static final long serialVersionUID = 1;

    private final boolean ours;

    private ServiceException(String message, boolean ours) {
        super(message);
        this.ours = ours;
    }

    /** It refused what it was asked for. */
    static ServiceException refused(String message) {
        return new ServiceException(message, false);
    }

    /** It is not there, or has failed. */
    static ServiceException failed(String message) {
        return new ServiceException(message, true);
    }

    /** Whether the service has failed, rather than refused. */
    public boolean isFailure() {
        return ours;
    }
}
