package org.taskgrader.api.queue;

import java.util.UUID;
import org.jboss.logging.MDC;

/**
 * Writes the submission's id beside every line that is logged while it is worked on, by whatever layer. It belongs to a
 * thread, so each thread that takes part begins for itself.
 */
final class SubmissionLog {

    /** As logs name it. */
    private static final String NAME = "submission";

    private SubmissionLog() {}

    static void begin(UUID id) {
        MDC.put(NAME, id.toString());
    }

    static void end() {
        MDC.remove(NAME);
    }
}
