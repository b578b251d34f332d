package org.taskgrader.api.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.taskgrader.api.problem.Problem;
import org.taskgrader.api.problem.Problem.FieldError;
import org.taskgrader.api.problem.ProblemException;
import org.taskgrader.api.problem.ProblemType;
import org.taskgrader.api.queue.Intake;
import org.taskgrader.api.report.BatchView;
import org.taskgrader.api.report.BatchView.Counts;
import org.taskgrader.api.report.BatchView.Links;
import org.taskgrader.api.report.SubmissionView.Status;
import org.taskgrader.api.store.Arrival;
import org.taskgrader.api.store.BatchStore;
import org.taskgrader.api.store.Priority;
import org.taskgrader.api.store.RequestKey;
import org.taskgrader.api.store.StoredBatch;
import org.taskgrader.api.store.StoredSubmission;

/** Between the wire and the queue, for many submissions at once. */
@ApplicationScoped
public class Batches {

    private final Reception reception;
    private final Intake intake;
    private final BatchStore store;
    private final Callers callers;

    Batches(Reception reception, Intake intake, BatchStore store, Callers callers) {
        this.reception = reception;
        this.intake = intake;
        this.store = store;
        this.callers = callers;
    }

    /**
     * Stores and queues programs, all or none, or finds what came of them when they were sent before.
     *
     * @param acceptable the languages that the request would like, best first, for entries that name none
     * @param key under which the request may be sent again
     * @throws ProblemException if an exercise does not exist, there are not enough places in the queue, or another request
     *     has the key
     */
    Accepted<BatchView> accept(BatchRequest request, List<Locale> acceptable, Optional<String> key) {
        List<FieldError> errors = new ArrayList<>();
        List<StoredSubmission> submissions = new ArrayList<>();
        RequestFingerprint fingerprint = new RequestFingerprint().with("batch");
        for (int i = 0; i < request.submissions().size(); i++) {
            SubmissionRequest entry = request.submissions().get(i);
            reception
                    .submission(entry, BatchBody.pointer(i), acceptable, Priority.BATCH, errors)
                    .ifPresent(submission -> {
                        Reception.fingerprint(fingerprint, entry, submission);
                        submissions.add(submission);
                    });
        }
        if (!errors.isEmpty()) {
            throw SubmissionBody.invalid(errors);
        }
        String platform = callers.current().platform();
        UUID id = UUID.randomUUID();
        Optional<RequestKey> requestKey = key.map(name -> new RequestKey(platform, name, fingerprint.text()));
        Optional<UUID> earlier = reception.take(new Arrival(submissions, requestKey, Optional.of(id)));
        return new Accepted<>(view(own(earlier.orElse(id).toString())), earlier.isPresent());
    }

    /**
     * Takes back what of a batch of the caller's is not graded yet.
     *
     * @throws ProblemException if there is no such batch
     */
    BatchView cancel(String id) {
        intake.cancelled(store.cancel(own(id).id()));
        return view(own(id));
    }

    /**
     * The caller's batch with this id.
     *
     * @throws ProblemException if there is none; whether it is another platform's, is no id, or never was, is not told
     */
    StoredBatch own(String id) {
        return find(id).orElseThrow(() -> new ProblemException(
                Problem.of(ProblemType.UNKNOWN_BATCH, "There is no batch with this id, or it is no longer kept.")));
    }

    /** At most {@code most} of its submissions, from position {@code from} on. */
    List<UUID> entries(StoredBatch batch, int from, int most) {
        return store.entries(batch.id(), from, most);
    }

    private Optional<StoredBatch> find(String id) {
        try {
            return store.find(callers.current().platform(), UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A batch as it stands now. */
    static BatchView view(StoredBatch batch) {
        String id = batch.id().toString();
        return new BatchView(
                id,
                batch.closed().isPresent() ? BatchView.Status.DONE : BatchView.Status.RUNNING,
                batch.received(),
                batch.closed(),
                batch.size(),
                new Counts(
                        number(batch, Status.QUEUED),
                        number(batch, Status.GRADING),
                        number(batch, Status.DONE),
                        number(batch, Status.CANCELLED)),
                batch.verdicts(),
                Links.of(id));
    }

    private static int number(StoredBatch batch, Status status) {
        return batch.states().getOrDefault(status, 0);
    }
}
