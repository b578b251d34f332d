package org.taskgrader.api.regrade;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.taskgrader.api.queue.Intake;
import org.taskgrader.api.regrade.Decision.AlreadyApplied;
import org.taskgrader.api.regrade.Decision.Taken;
import org.taskgrader.api.regrade.Decision.UnderWay;

/**
 * What somebody may decide about a regrade of their platform, by the API or at its page. To decide the same again changes
 * nothing. Each method is empty if the platform has no such regrade.
 */
public final class RegradeDecisions {

    private final Jdbi database;
    private final Intake intake;
    private final Regrades regrades;
    private final RegradeApplication application;

    public RegradeDecisions(Jdbi database, Intake intake, Regrades regrades, RegradeApplication application) {
        this.database = database;
        this.intake = intake;
        this.regrades = regrades;
        this.application = application;
    }

    /** Lets the new results count, all of them together; of one that was stopped those that there are, and also where it was left alone. */
    public Optional<Decision> apply(String platform, UUID id) {
        return regrades.find(platform, id).flatMap(regrade -> switch (regrade.stage()) {
            case RUNNING -> Optional.of(new UnderWay(regrade));
            case STOPPED, DONE, APPLIED, LEFT_ALONE -> {
                application.apply(platform, regrade);
                yield taken(platform, id);
            }
        });
    }

    /** Says that what counts stays as it is, though nothing keeps anybody from applying the regrade later. No result is touched. */
    public Optional<Decision> leaveAlone(String platform, UUID id) {
        return regrades.find(platform, id).flatMap(regrade -> switch (regrade.stage()) {
            case RUNNING -> Optional.of(new UnderWay(regrade));
            case APPLIED -> Optional.of(new AlreadyApplied(regrade));
            case STOPPED, DONE, LEFT_ALONE -> {
                markLeftAlone(id);
                // Somebody else may have applied it in between: what they did goes first.
                yield regrades.find(platform, id)
                        .map(now -> now.stage() == RegradeStage.APPLIED ? new AlreadyApplied(now) : new Taken(now));
            }
        });
    }

    /** Takes back what of it is not graded yet; what is has its new results, which can be applied. */
    public Optional<Decision> stop(String platform, UUID id) {
        return regrades.find(platform, id).flatMap(regrade -> switch (regrade.stage()) {
            case RUNNING -> {
                intake.cancelled(takeBack(id));
                yield taken(platform, id);
            }
            case STOPPED, DONE, APPLIED, LEFT_ALONE -> Optional.of(new Taken(regrade));
        });
    }

    private Optional<Decision> taken(String platform, UUID id) {
        return regrades.find(platform, id).map(Taken::new);
    }

    private void markLeftAlone(UUID id) {
        database.useHandle(handle -> handle.createUpdate(
                        "update regrade set left_alone = coalesce(left_alone, now()) where id = :id")
                .bind("id", id)
                .execute());
    }

    /** The submissions that were open. They are locked in one order, so that two who stop the same regrade do not wait for each other. */
    private List<UUID> takeBack(UUID id) {
        return database.inTransaction(handle -> {
            List<UUID> open =
                    handle.createQuery("""
                            select again.id
                            from regrade_result join submission again on again.id = regrade_result.again
                            where regrade_result.regrade = :id and again.status in ('queued', 'grading')
                            order by again.id
                            for update of again
                            """).bind("id", id).mapTo(UUID.class).list();
            handle.createUpdate("""
                            update submission set status = 'cancelled', worker = null, lease = null, source = null
                            where id = any(:open)
                            """).bindArray("open", UUID.class, open).execute();
            return open;
        });
    }
}
