package org.taskgrader.api.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.taskgrader.api.problem.Problem;
import org.taskgrader.api.problem.Problem.FieldError;
import org.taskgrader.api.problem.ProblemException;
import org.taskgrader.api.problem.ProblemType;
import org.taskgrader.api.queue.Intake;
import org.taskgrader.api.report.BatchView;
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
        Map<UUID, String> callbacks = new HashMap<>();
        RequestFingerprint fingerprint =
                new RequestFingerprint().with("batch").with(request.callback().orElse(""));
        reception.checkCallback(request.callback(), "#", errors);
        for (int i = 0; i < request.submissions().size(); i++) {
            SubmissionRequest entry = request.submissions().get(i);
            reception
                    .submission(entry, BatchBody.pointer(i), acceptable, Priority.BATCH, errors)
                    .ifPresent(submission -> {
                        Reception.fingerprint(fingerprint, entry, submission);
                        submissions.add(submission);
                        entry.callback().ifPresent(url -> callbacks.put(submission.id(), url));
                    });
        }
        if (!errors.isEmpty()) {
            throw SubmissionBody.invalid(errors);
        }
        String platform = callers.current().platform();
        UUID id = UUID.randomUUID();
        request.callback().ifPresent(url -> callbacks.put(id, url));
        Optional<RequestKey> requestKey = key.map(name -> new RequestKey(platform, name, fingerprint.text()));
        Optional<UUID> earlier = reception.take(new Arrival(submissions, requestKey, Optional.of(id), callbacks));
        return new Accepted<>(own(earlier.orElse(id).toString()).view(), earlier.isPresent());
    }

    /**
     * Takes back what of a batch of the caller's is not graded yet.
     *
     * @throws ProblemException if there is no such batch
     */
    BatchView cancel(String id) {
        intake.cancelled(store.cancel(own(id).id()));
        return own(id).view();
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
        return Ids.read(id).flatMap(known -> store.find(callers.current().platform(), known));
    }
}
