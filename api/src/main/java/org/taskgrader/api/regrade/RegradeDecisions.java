package org.taskgrader.api.regrade;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.taskgrader.api.queue.Intake;

/** What somebody may decide about a regrade besides {@linkplain RegradeApplication applying} it. No result is touched by it. */
public final class RegradeDecisions {

    private final Jdbi database;
    private final Intake intake;

    public RegradeDecisions(Jdbi database, Intake intake) {
        this.database = database;
        this.intake = intake;
    }

    /** Says that what counts stays as it is, though nothing keeps anybody from applying the regrade later. */
    public void leaveAlone(String platform, UUID id) {
        database.useHandle(handle -> handle.createUpdate("""
                        update regrade set left_alone = coalesce(left_alone, now()) where id = :id and platform = :platform
                        """)
                .bind("id", id)
                .bind("platform", platform)
                .execute());
    }

    /** Takes back what of it is not graded yet; what is has its new results, which can be applied. */
    public void stop(String platform, UUID id) {
        // Locked in one order, so that two who stop the same one do not wait for each other.
        List<UUID> open = database.inTransaction(handle -> {
            List<UUID> waiting = handle.createQuery("""
                            select again.id
                            from regrade
                                 join regrade_result on regrade_result.regrade = regrade.id
                                 join submission again on again.id = regrade_result.again
                            where regrade.id = :id and regrade.platform = :platform
                              and again.status in ('queued', 'grading')
                            order by again.id
                            for update of again
                            """)
                    .bind("id", id)
                    .bind("platform", platform)
                    .mapTo(UUID.class)
                    .list();
            handle.createUpdate("""
                            update submission set status = 'cancelled', worker = null, lease = null, source = null
                            where id = any(:waiting)
                            """).bindArray("waiting", UUID.class, waiting).execute();
            return waiting;
        });
        intake.cancelled(open);
    }
}
