package org.taskgrader.api.store;

import java.util.UUID;

/** What a queue needs to know of a submission; the rest stays in the database until a worker takes it on. */
public record QueueEntry(UUID id, Sender sender, Priority priority) {

    public static QueueEntry of(StoredSubmission submission) {
        return new QueueEntry(submission.id(), submission.sender(), submission.priority());
    }
}
