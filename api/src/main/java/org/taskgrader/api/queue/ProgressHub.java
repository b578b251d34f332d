package org.taskgrader.api.queue;

import io.smallrye.mutiny.Multi;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.taskgrader.api.report.GradedSubmission;
import org.taskgrader.api.store.StoredSubmission;
import org.taskgrader.api.store.StoredSubmission.Cancelled;
import org.taskgrader.api.store.StoredSubmission.Done;
import org.taskgrader.api.store.StoredSubmission.Grading;
import org.taskgrader.api.store.StoredSubmission.Queued;
import org.taskgrader.api.store.SubmissionStore;

/**
 * Everybody on this node who waits for a submission or grades one. Hears of those that were accepted here, and of any other from the
 * moment somebody asks for it. Announcements may be lost; {@link #lookAgain} asks the database instead.
 */
public final class ProgressHub implements Announcer {

    private final SubmissionStore store;
    private final Cancellations cancellations;
    private final Map<UUID, Progress> underWay = new ConcurrentHashMap<>();

    public ProgressHub(SubmissionStore store, Cancellations cancellations) {
        this.store = store;
        this.cancellations = cancellations;
    }

    /** A submission was accepted here: whoever asks later hears everything from now on. */
    void opened(UUID id) {
        underWay.computeIfAbsent(id, first -> new Progress());
    }

    @Override
    public void tell(UUID id, List<ProgressEvent> steps) {
        Progress progress = underWay.get(id);
        if (progress != null) {
            progress.reach(steps);
        }
    }

    @Override
    public void done(UUID id, GradedSubmission result) {
        Progress progress = underWay.remove(id);
        if (progress != null) {
            progress.done(result);
        }
    }

    @Override
    public void cancelled(UUID id) {
        cancellations.request(id);
        Progress progress = underWay.remove(id);
        if (progress != null) {
            progress.cancelled();
        }
    }

    /** A submission's events, ending with its result or its cancellation; empty for a submission that is not known. */
    public Optional<Multi<ProgressEvent>> follow(UUID id) {
        return progress(id).map(Progress::events);
    }

    /**
     * A submission's result, now or later; empty in the future if it is cancelled, empty at once for a submission that is
     * not known.
     */
    public Optional<CompletableFuture<Optional<GradedSubmission>>> await(UUID id) {
        return progress(id).map(Progress::result);
    }

    /** Another node says that the submission is over; its result is in the database. */
    public void over(UUID id) {
        if (underWay.containsKey(id)) {
            store.find(id).ifPresent(this::settle);
        }
    }

    /** Asks the database about all that is waited for or graded here; for when announcements may have been lost. */
    public void lookAgain() {
        Set<UUID> waitedFor = new HashSet<>(underWay.keySet());
        waitedFor.addAll(cancellations.listened());
        if (!waitedFor.isEmpty()) {
            store.over(waitedFor).forEach(this::settle);
        }
    }

    private Optional<Progress> progress(UUID id) {
        Progress known = underWay.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        // Listening begins before the database is asked, so that nothing falls between the two.
        Progress progress = underWay.computeIfAbsent(id, first -> new Progress());
        Optional<StoredSubmission> stored = store.find(id);
        if (stored.isEmpty()) {
            underWay.remove(id, progress);
            return Optional.empty();
        }
        settle(stored.get());
        return Optional.of(progress);
    }

    private void settle(StoredSubmission stored) {
        switch (stored.state()) {
            case Queued queued -> {}
            case Grading grading -> {}
            case Done(var result) -> replay(stored.id(), result.view());
            case Cancelled cancelled -> cancelled(stored.id());
        }
    }

    /** For a listener that came late: the steps it must have taken. */
    private void replay(UUID id, GradedSubmission result) {
        Progress progress = underWay.remove(id);
        if (progress != null) {
            progress.replay(result);
        }
    }
}
