package org.taskgrader.api.regrade;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.taskgrader.api.report.KeptResult;
import org.taskgrader.api.report.ReportMapper;
import org.taskgrader.api.store.StoredSubmission;
import org.taskgrader.api.store.StoredSubmission.Done;
import org.taskgrader.api.store.SubmissionStore;

/**
 * Lets the results of a regrade count: each submission that came out differently reports the new result, and who wanted to
 * be called when it was over is called. What counted before is kept. Where we failed to judge, nothing changes; nor where a
 * regrade that was requested later has been applied.
 */
public final class RegradeApplication {

    /** The submissions of a regrade whose result is another than the one that counts, and may count instead. */
    private static final String APPLICABLE = """
            from regrade
                 join regrade_result on regrade_result.regrade = regrade.id
                 join submission original on original.id = regrade_result.original
                 join result before on before.submission = coalesce(original.graded_as, original.id)
                 join result after on after.submission = regrade_result.again
                 left join applied_result present on present.again = original.graded_as
                 left join regrade latest on latest.id = present.regrade
            where regrade.id = :id and after.verdict <> 'not-judged'
              and (latest.id is null or latest.requested < regrade.requested)
              and\s""" + Regrades.CHANGED;

    private final Jdbi database;
    private final SubmissionStore store;
    private final ReportMapper reports;

    public RegradeApplication(Jdbi database, SubmissionStore store, ReportMapper reports) {
        this.database = database;
        this.store = store;
        this.reports = reports;
    }

    /** Applies what is done of {@code regrade}, which is {@code platform}'s; once more changes nothing. */
    public void apply(String platform, RegradeProgress regrade) {
        UUID id = UUID.fromString(regrade.id());
        hints(id).forEach(this::keep);
        database.useTransaction(handle -> {
            Regrades.lock(handle, platform, regrade.exercise().id());
            apply(handle, id);
        });
    }

    private static void apply(Handle handle, UUID id) {
        handle.createUpdate("""
                        with regraded as (
                            select original.id as submission, regrade_result.again, before.submission as replaces
                            %s
                            order by original.id
                            for update of original
                        ), applied as (
                            insert into applied_result (again, submission, replaces, regrade)
                            select again, submission, replaces, :id from regraded
                            returning submission, again
                        ), counting as (
                            update submission set graded_as = applied.again
                            from applied where submission.id = applied.submission
                        )
                        insert into delivery (platform, submission, url, kind)
                        select platform, submission.id, coalesce(own.url, whole.url), 'regraded'
                        from applied
                             join submission on submission.id = applied.submission
                             left join callback own on own.submission = submission.id
                             left join batch_entry on batch_entry.submission = submission.id
                             left join callback whole on whole.batch = batch_entry.batch
                        where coalesce(own.url, whole.url) is not null
                        """.formatted(APPLICABLE)).bind("id", id).execute();
    }

    /** Hints on the same mistake that the learner has seen: they are not taken away again. */
    private List<GivenHints> hints(UUID id) {
        return database.withHandle(handle -> handle.createQuery("select regrade_result.again, before.hints "
                        + APPLICABLE + " and before.error_class = after.error_class and before.hints > after.hints")
                .bind("id", id)
                .map((row, context) -> new GivenHints(row.getObject("again", UUID.class), row.getInt("hints")))
                .list());
    }

    private void keep(GivenHints given) {
        store.find(given.again()).map(StoredSubmission::state).ifPresent(state -> {
            if (state instanceof Done(KeptResult known)) {
                int total =
                        known.feedback().lead().map(lead -> lead.hintCount()).orElse(0);
                KeptResult revised = reports.withHints(known, Math.min(given.number(), total));
                store.revise(given.again(), known, revised);
            }
        });
    }

    private record GivenHints(UUID again, int number) {}
}
