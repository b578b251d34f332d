package org.taskgrader.api.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Optional;
import org.taskgrader.api.report.SubmissionView;
import org.taskgrader.api.report.SubmissionView.Status;
import org.taskgrader.api.store.BatchStore;
import org.taskgrader.api.store.StoredBatch;
import org.taskgrader.api.store.StoredSubmission;
import org.taskgrader.api.store.SubmissionStore;

/** What calls say: which event, when it was, and what the API says of its subject now. */
final class Messages {

    private final SubmissionStore submissions;
    private final BatchStore batches;
    private final ObjectMapper json;

    Messages(SubmissionStore submissions, BatchStore batches, ObjectMapper json) {
        this.submissions = submissions;
        this.batches = batches;
        this.json = json;
    }

    /** Empty if what the call is about is no longer kept. */
    Optional<String> of(Delivery delivery) {
        return delivery.submission()
                .flatMap(submissions::find)
                .map(StoredSubmission::view)
                .map(view -> message(type(view, delivery.kind()), delivery.created(), view))
                .or(() -> delivery.batch()
                        .flatMap(id -> batches.find(delivery.platform(), id))
                        .map(StoredBatch::view)
                        .map(view -> message("batch.done", delivery.created(), view)));
    }

    private static String type(SubmissionView view, Delivery.Kind kind) {
        return switch (kind) {
            case REGRADED -> "submission.regraded";
            case OVER -> view.status() == Status.CANCELLED ? "submission.cancelled" : "submission.done";
        };
    }

    private String message(String type, Instant timestamp, Object data) {
        try {
            return json.writeValueAsString(new Message(type, timestamp, data));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of strings and numbers can always be written", e);
        }
    }

    private record Message(String type, Instant timestamp, Object data) {}
}
