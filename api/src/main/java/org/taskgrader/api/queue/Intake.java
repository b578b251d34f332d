package org.taskgrader.api.queue;

import java.util.UUID;
import org.taskgrader.api.store.QueueEntry;
import org.taskgrader.api.store.StoredSubmission;
import org.taskgrader.api.store.SubmissionStore;

/** Where submissions come in: stored first, acknowledged then; refused before anything is stored when too many wait. */
public final class Intake {

    private final SubmissionStore store;
    private final WorkQueue queue;
    private final ProgressHub hub;
    private final Announcer announcer;
    private final Backlog backlog;
    private volatile boolean closed;

    public Intake(SubmissionStore store, WorkQueue queue, ProgressHub hub, Announcer announcer, Backlog backlog) {
        this.store = store;
        this.queue = queue;
        this.hub = hub;
        this.announcer = announcer;
        this.backlog = backlog;
    }

    /** Stores and queues a submission, if there is a place. */
    public Admission submit(StoredSubmission submission) {
        if (closed) {
            return new Admission.Closed();
        }
        if (!backlog.admit(1)) {
            return new Admission.Full(backlog.forecast());
        }
        store.add(submission);
        hub.opened(submission.id());
        queue.enqueue(QueueEntry.of(submission));
        return new Admission.Accepted();
    }

    /** Takes a submission back; false if it has its result, or is not known. */
    public boolean cancel(UUID id) {
        boolean cancelled = store.cancel(id);
        if (cancelled) {
            announcer.cancelled(id);
        }
        return cancelled;
    }

    /** Accepts nothing any more. */
    public void close() {
        closed = true;
    }
}
