package org.taskgrader.api.store;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.taskgrader.api.report.BatchView;
import org.taskgrader.api.report.BatchView.Counts;
import org.taskgrader.api.report.BatchView.Links;
import org.taskgrader.api.report.SubmissionView.Status;

/**
 * Submissions that were sent together, and how far they have come.
 *
 * @param closed when the last of them was over
 * @param size how many were sent
 * @param states how many are in each state that any is in
 * @param verdicts how many of those with a result have which verdict, by its name in the API
 */
public record StoredBatch(
        UUID id,
        Instant received,
        Optional<Instant> closed,
        int size,
        Map<Status, Integer> states,
        Map<String, Integer> verdicts) {

    public StoredBatch {
        states = Map.copyOf(states);
        verdicts = Map.copyOf(verdicts);
    }

    /** What its sender may know of it. */
    public BatchView view() {
        return new BatchView(
                id.toString(),
                closed.isPresent() ? BatchView.Status.DONE : BatchView.Status.RUNNING,
                received,
                closed,
                size,
                new Counts(
                        number(Status.QUEUED), number(Status.GRADING), number(Status.DONE), number(Status.CANCELLED)),
                verdicts,
                Links.of(id.toString()));
    }

    private int number(Status status) {
        return states.getOrDefault(status, 0);
    }
}
