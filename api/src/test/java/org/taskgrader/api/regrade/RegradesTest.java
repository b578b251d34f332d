package org.taskgrader.api.regrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.taskgrader.api.regrade.RegradeProgress.Change;
import org.taskgrader.api.regrade.RegradeProgress.Status;
import org.taskgrader.api.report.KeptResult;
import org.taskgrader.api.store.Priority;
import org.taskgrader.api.store.QueueEntry;
import org.taskgrader.api.store.Sender;
import org.taskgrader.api.store.StoredSubmission;
import org.taskgrader.core.exercise.Exercise;

/** Grading again, against a real PostgreSQL. */
class RegradesTest extends RegradeBench {

    @Test
    void tellsWhatCameOutDifferentlyAndLeavesWhatWasRecorded() throws Exception {
        UUID right = judged(BEFORE, "// double");
        UUID wrong = judged(BEFORE, "// echo");
        KeptResult recorded = result(right);
        Exercise corrected = secondTestWants("1000");

        RegradeProgress begun = regrades.begin(Sender.LOCAL, corrected);
        assertThat(begun.status()).isEqualTo(Status.RUNNING);
        assertThat(begun.exercise().version()).isEqualTo(corrected.version()).isNotEqualTo(BEFORE.version());
        assertThat(begun.total()).isEqualTo(2);
        assertThat(begun.done()).isZero();
        assertThat(queued)
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.priority()).isEqualTo(Priority.REGRADE));

        for (QueueEntry entry : queued) {
            StoredSubmission again = store.claim(entry.id(), "worker", Duration.ofMinutes(1))
                    .orElseThrow()
                    .submission();
            assertThat(again.submission().source()).isIn("// double", "// echo");
            store.finish(again.id(), graded(corrected, again));
        }
        RegradeProgress done = progress(begun);
        assertThat(done.status()).isEqualTo(Status.DONE);
        assertThat(done.done()).isEqualTo(2);
        assertThat(done.changed()).isEqualTo(2);
        Change change = change(done, right);
        assertThat(change.before().verdict()).isEqualTo("passed");
        assertThat(change.before().score()).isEqualTo(10);
        assertThat(change.after().verdict()).isEqualTo("wrong-output");
        assertThat(change.after().score()).isLessThan(10);
        assertThat(change(done, wrong).after().score()).isPositive();
        assertThat(result(right)).as("written once").isEqualTo(recorded);
        assertThat(result(UUID.fromString(change.regraded())).view().score())
                .isEqualTo(change.after().score());
    }

    @Test
    void whatComesOutTheSameIsNoChange() throws Exception {
        judged(BEFORE, "// echo");
        RegradeProgress begun = regrades.begin(Sender.LOCAL, BEFORE);
        gradeAll(BEFORE);
        assertThat(progress(begun).changed()).isZero();
        assertThat(progress(begun).changes()).isEmpty();
    }

    @Test
    void itIsNobodysAttemptAndKeepsNoCopyOfTheSource() throws Exception {
        judged(BEFORE, "// echo");
        assertThat(store.history(Sender.LOCAL, LEARNER, BEFORE.id()).count()).isEqualTo(1);
        regrades.begin(Sender.LOCAL, BEFORE);
        gradeAll(BEFORE);
        assertThat(store.history(Sender.LOCAL, LEARNER, BEFORE.id()).count()).isEqualTo(1);
        assertThat(number("select count(*) from submission where regrade_of is not null and source is not null"))
                .isZero();
        assertThat(number("select count(*) from submission where regrade_of is null and source is not null"))
                .isEqualTo(1);
    }

    @Test
    void whatIsUnderWayIsNotBegunTwice() throws Exception {
        judged(BEFORE, "// echo");
        RegradeProgress first = regrades.begin(Sender.LOCAL, BEFORE);
        assertThat(regrades.begin(Sender.LOCAL, BEFORE).id()).isEqualTo(first.id());
        assertThat(queued).hasSize(1);
        gradeAll(BEFORE);
        assertThat(regrades.begin(Sender.LOCAL, BEFORE).id()).isNotEqualTo(first.id());
        assertThat(queued)
                .as("what was graded again is not graded a third time")
                .hasSize(2);
    }

    @Test
    void itWaitsLikeAnySubmissionAndTakesNobodysPlace() throws Exception {
        judged(BEFORE, "// echo");
        int underWay = store.load().underWay();
        regrades.begin(Sender.LOCAL, BEFORE);
        assertThat(store.load().underWay()).isEqualTo(underWay);
        assertThat(store.waiting()).as("found again at a start").isEqualTo(queued);
    }

    @Test
    void platformsGradeTheirOwnOnly() throws Exception {
        database.useHandle(handle -> handle.execute("insert into platform (id) values ('other')"));
        judged(BEFORE, "// echo");
        assertThat(regrades.begin("other", BEFORE).total()).isZero();
        RegradeProgress own = regrades.begin(Sender.LOCAL, BEFORE);
        assertThat(regrades.find("other", UUID.fromString(own.id()))).isEmpty();
    }

    @Test
    void theStageSaysWhatHasComeOfIt() throws Exception {
        judged(BEFORE, "// double");
        RegradeProgress begun = regrades.begin(Sender.LOCAL, secondTestWants("1000"));
        assertThat(begun.stage()).isEqualTo(RegradeStage.RUNNING);
        gradeAll(secondTestWants("1000"));
        assertThat(progress(begun).stage()).isEqualTo(RegradeStage.DONE);
        application.apply(Sender.LOCAL, progress(begun));
        RegradeProgress applied = progress(begun);
        assertThat(applied.stage()).isEqualTo(RegradeStage.APPLIED);
        assertThat(list.find(Sender.LOCAL, UUID.fromString(begun.id()))).contains(applied.summary());
        assertThat(applied.graded()).isEqualTo(1);
    }

    @Test
    void whoseSourceIsGoneIsLeftOutAndWhatIsForgottenTakesItsRegradeAlong() throws Exception {
        UUID forgotten = judged(BEFORE, "// echo");
        UUID withoutSource = judged(BEFORE, "// double");
        database.useHandle(handle -> handle.execute("update submission set source = null where id = ?", withoutSource));
        RegradeProgress begun = regrades.begin(Sender.LOCAL, BEFORE);
        assertThat(begun.total()).isEqualTo(1);
        database.useHandle(handle -> handle.execute("delete from submission where id = ?", forgotten));
        assertThat(progress(begun).total()).isZero();
        assertThat(progress(begun).status()).isEqualTo(Status.DONE);
        assertThat(number("select count(*) from submission where regrade_of is not null"))
                .isZero();
    }
}
