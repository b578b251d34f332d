package org.taskgrader.api.regrade;

import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.taskgrader.api.report.GradedSubmission;
import org.taskgrader.api.store.RecordedResults;

/** What a submission of a regrade reported before, and what it does by the new result. */
public final class RegradedReports {

    private final Jdbi database;
    private final RecordedResults results;

    public RegradedReports(Jdbi database, RecordedResults results) {
        this.database = database;
        this.results = results;
    }

    /**
     * Two reports on the same program.
     *
     * @param source the program, if it is still kept
     */
    public record Reports(Optional<String> source, GradedSubmission before, GradedSubmission after) {}

    /**
     * Of one submission; empty if it is not one of this regrade, that not one of {@code platform}, or if there is no new result
     * yet.
     */
    public Optional<Reports> find(String platform, UUID regrade, UUID submission) {
        return database.withHandle(handle -> handle.createQuery("""
                                select original.source, regrade_result.again,
                                       coalesce(applied_result.replaces, original.graded_as, original.id) as before
                                from regrade
                                     join regrade_result on regrade_result.regrade = regrade.id
                                     join submission original on original.id = regrade_result.original
                                     left join applied_result on applied_result.again = regrade_result.again
                                where regrade.id = :regrade and regrade.platform = :platform and original.id = :submission
                                """)
                        .bind("regrade", regrade)
                        .bind("platform", platform)
                        .bind("submission", submission)
                        .map((row, context) -> new Found(
                                Optional.ofNullable(row.getString("source")),
                                row.getObject("before", UUID.class),
                                row.getObject("again", UUID.class)))
                        .findOne())
                .flatMap(found -> results.of(found.before())
                        .flatMap(before ->
                                results.of(found.after()).map(after -> new Reports(found.source(), before, after))));
    }

    private record Found(Optional<String> source, UUID before, UUID after) {}
}
