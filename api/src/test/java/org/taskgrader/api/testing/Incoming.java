package org.taskgrader.api.testing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.taskgrader.api.store.Priority;
import org.taskgrader.api.store.Sender;
import org.taskgrader.api.store.StoredSubmission;
import org.taskgrader.core.submission.Submission;

/** Programs for the {@link DoublingExercise} that have just come, and are not in the database yet. */
public final class Incoming {

    private Incoming() {}

    /** Of a learner who is not named. */
    public static StoredSubmission program(String source) {
        return program(source, new Sender(Sender.LOCAL, Optional.empty()));
    }

    public static StoredSubmission program(String source, Sender sender) {
        return program(source, sender, Priority.INTERACTIVE);
    }

    public static StoredSubmission program(String source, Sender sender, Priority priority) {
        return new StoredSubmission(
                UUID.randomUUID(),
                new Submission(DoublingExercise.ID, source, Locale.ENGLISH),
                "0123456789ab",
                sender,
                priority,
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                new StoredSubmission.Queued());
    }
}
