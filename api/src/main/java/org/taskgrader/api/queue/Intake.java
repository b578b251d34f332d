package org.taskgrader.api.queue;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.taskgrader.api.store.Arrival;
import org.taskgrader.api.store.EarlierRequest;
import org.taskgrader.api.store.QueueEntry;
import org.taskgrader.api.store.StoredSubmission;
import org.taskgrader.api.store.SubmissionStore;
import org.taskgrader.api.tracing.SubmissionTraces;

/** Where submissions come in: stored first, acknowledged then; refused before anything is stored when too many wait. */
public final class Intake {

    private final SubmissionStore store;
    private final WorkQueue queue;
    private final ProgressHub hub;
    private final Announcer announcer;
    private final Backlog backlog;
    private final SubmissionTraces traces;
    private volatile boolean closed;

    public Intake(
            SubmissionStore store,
            WorkQueue queue,
            ProgressHub hub,
            Announcer announcer,
            Backlog backlog,
            SubmissionTraces traces) {
        this.store = store;
        this.queue = queue;
        this.hub = hub;
        this.announcer = announcer;
        this.backlog = backlog;
        this.traces = traces;
    }

    /** As the other, for a request that brings one submission and may not be repeated. */
    public Admission submit(StoredSubmission submission) {
        return submit(Arrival.of(submission));
    }

    /** Stores and queues what a request brings, if there are places for all of it. */
    public Admission submit(Arrival arrival) {
        if (closed) {
            return new Admission.Closed();
        }
        // What was accepted once is found again, however full the queue is by now.
        Optional<EarlierRequest> before = arrival.key().flatMap(store::earlier);
        if (before.isPresent()) {
            return new Admission.Repeats(before.get());
        }
        if (!backlog.admit(arrival.submissions().size())) {
            return new Admission.Full(backlog.forecast());
        }
        Optional<EarlierRequest> meanwhile = traces.accepting(() -> store.add(arrival));
        if (meanwhile.isPresent()) {
            return new Admission.Repeats(meanwhile.get());
        }
        for (StoredSubmission submission : arrival.submissions()) {
            hub.opened(submission.id());
            queue.enqueue(QueueEntry.of(submission));
        }
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

    /** Tells whoever it concerns that submissions were taken back. */
    public void cancelled(Collection<UUID> ids) {
        ids.forEach(announcer::cancelled);
    }

    /** Accepts nothing any more. */
    public void close() {
        closed = true;
    }
}
