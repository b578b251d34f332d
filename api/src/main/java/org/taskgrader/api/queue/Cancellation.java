package org.taskgrader.api.queue;

import java.util.UUID;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Whether a submission that this process grades was taken back meanwhile. Safe for use by several threads. */
final class Cancellation {

    private final UUID id;
    private @Nullable Future<?> attempt;
    private boolean requested;

    Cancellation(UUID id) {
        this.id = id;
    }

    UUID id() {
        return id;
    }

    /** Names what is to be interrupted: at once, if the submission was taken back before. */
    synchronized void stops(Future<?> running) {
        attempt = running;
        if (requested) {
            running.cancel(true);
        }
    }

    synchronized void request() {
        requested = true;
        if (attempt != null) {
            attempt.cancel(true);
        }
    }

    synchronized boolean requested() {
        return requested;
    }
}
