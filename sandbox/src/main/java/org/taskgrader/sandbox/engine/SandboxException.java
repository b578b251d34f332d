package org.taskgrader.sandbox.engine;

/** Something of ours failed: the engine, a container, or the talk with its supervisor. Never the learner's fault. */
public final class SandboxException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String stage;

    /**
     * @param stage what was being done, in a word or two
     * @param message what is known of the failure, and what to do if that is known
     */
    public SandboxException(String stage, String message) {
        super(message);
        this.stage = stage;
    }

    public SandboxException(String stage, String message, Throwable cause) {
        super(message, cause);
        this.stage = stage;
    }

    public String stage() {
        return stage;
    }

    /** The message, never null. */
    public String detail() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
