package org.taskgrader.api.store;

import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.taskgrader.api.report.GradedSubmission;

/** Results as they were recorded, whether they count by now or not; what counts is asked of the {@link SubmissionStore}. */
public final class RecordedResults {

    private final Jdbi database;

    public RecordedResults(Jdbi database) {
        this.database = database;
    }

    /** The result that was recorded of the submission {@code id}; empty if it has none of its own. */
    public Optional<GradedSubmission> of(UUID id) {
        return database.withHandle(handle -> handle.createQuery("select report from result where submission = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .map(report -> ResultJson.read(report).view()));
    }
}
