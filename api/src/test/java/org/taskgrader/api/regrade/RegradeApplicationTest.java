package org.taskgrader.api.regrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.taskgrader.api.regrade.RegradeProgress.Change;
import org.taskgrader.api.report.GradedSubmission;
import org.taskgrader.api.report.GradedSubmission.Regraded;
import org.taskgrader.api.report.KeptResult;
import org.taskgrader.api.report.VerdictName;
import org.taskgrader.api.store.Arrival;
import org.taskgrader.api.store.LearnerRecords;
import org.taskgrader.api.store.LearnerRecords.LearnerRecord;
import org.taskgrader.api.store.Outcome;
import org.taskgrader.api.store.QueueEntry;
import org.taskgrader.api.store.Sender;
import org.taskgrader.api.store.StoredSubmission;
import org.taskgrader.api.store.Timings;
import org.taskgrader.core.history.Attempt;

/** Letting the results of regrades count, against a real PostgreSQL. */
class RegradeApplicationTest extends RegradeBench {

    @Test
    void whatIsAppliedIsReportedAndWhatCountedBeforeIsKept() throws Exception {
        UUID right = judged(BEFORE, "// double");
        UUID never = judged(BEFORE, "// write nothing");
        KeptResult before = result(right);
        KeptResult same = result(never);
        RegradeProgress done = regraded(secondTestWants("1000"));

        application.apply(Sender.LOCAL, done);
        RegradeProgress applied = progress(done);
        assertThat(applied.changed()).isEqualTo(1);
        assertThat(applied.applied()).isEqualTo(1);
        Change change = change(applied, right);
        assertThat(change.before())
                .as("still told")
                .isEqualTo(change(done, right).before());
        GradedSubmission now = result(right).view();
        assertThat(now.id()).isEqualTo(right.toString());
        assertThat(now.links().self()).endsWith(right.toString());
        assertThat(now.exercise().version()).isEqualTo(done.exercise().version());
        assertThat(now.verdict()).isEqualTo(VerdictName.WRONG_OUTPUT);
        assertThat(now.regraded()).contains(new Regraded(change.applied().orElseThrow(), VerdictName.PASSED, 10, 10));
        assertThat(result(never)).as("came out the same").isEqualTo(same);
        assertThat(result(UUID.fromString(change.regraded())).view().regraded()).isEmpty();
        double recorded =
                database.withHandle(handle -> handle.createQuery("select score from result where submission = :id")
                        .bind("id", right)
                        .mapTo(Double.class)
                        .one());
        assertThat(recorded).as("written once").isEqualTo(before.view().score());

        application.apply(Sender.LOCAL, done);
        assertThat(result(right).view()).as("once more").isEqualTo(now);
        assertThat(progress(done)).isEqualTo(applied);
    }

    @Test
    void whatWasRegradedLaterIsNotReplacedByWhatWasRegradedBefore() throws Exception {
        UUID right = judged(BEFORE, "// double");
        RegradeProgress first = regraded(secondTestWants("1000"));
        RegradeProgress second = regraded(secondTestWants("1001"));
        application.apply(Sender.LOCAL, second);
        GradedSubmission current = result(right).view();
        application.apply(Sender.LOCAL, first);
        assertThat(result(right).view()).isEqualTo(current);
        assertThat(progress(first).applied()).isZero();

        application.apply(Sender.LOCAL, regraded(BEFORE));
        assertThat(result(right).view().verdict()).isEqualTo(VerdictName.PASSED);
        assertThat(result(right).view().regraded().orElseThrow().verdict()).isEqualTo(VerdictName.WRONG_OUTPUT);
    }

    @Test
    void whatWeFailedToJudgeNeverCounts() throws Exception {
        UUID right = judged(BEFORE, "// double");
        RegradeProgress begun = regrades.begin(Sender.LOCAL, secondTestWants("1000"));
        for (QueueEntry entry : queued) {
            StoredSubmission again = store.find(entry.id()).orElseThrow();
            store.finish(
                    again.id(),
                    new Outcome(REPORTS.notJudged(again.id(), again.submission(), BEFORE), Timings.NONE, false));
        }
        application.apply(Sender.LOCAL, progress(begun));
        assertThat(result(right).view().verdict()).isEqualTo(VerdictName.PASSED);
        assertThat(progress(begun).applied()).isZero();
    }

    @Test
    void attemptsAreThoseThereWereWithTheResultsThatCount() throws Exception {
        judged(BEFORE, "// double");
        application.apply(Sender.LOCAL, regraded(secondTestWants("1000")));
        judged(BEFORE, "// echo");
        List<Attempt> attempts =
                store.history(Sender.LOCAL, LEARNER, BEFORE.id()).latest();
        assertThat(attempts).hasSize(2);
        assertThat(attempts.getFirst().source()).isEqualTo("// double");
        assertThat(attempts.getFirst().passed()).isEqualTo(2);
        assertThat(attempts.getFirst().exerciseVersion())
                .isEqualTo(secondTestWants("1000").version());
        assertThat(number("select max(attempt) from result")).isEqualTo(2);
        assertThat(number("select count(*) from current_result where attempt is not null"))
                .isEqualTo(2);
    }

    /** Who asks for a hint at the moment that another result begins to count is given none of the old one's. */
    @Test
    void hintsThatWereGivenAreKeptAndNewOnesAreThoseOfTheResultThatCounts() throws Exception {
        UUID wrong = judged(BEFORE, "// echo");
        KeptResult first = result(wrong);
        KeptResult seen = REPORTS.withHints(first, 2);
        assertThat(store.revise(wrong, first, seen)).isTrue();
        RegradeProgress done = regraded(secondTestWants("1000"));
        application.apply(Sender.LOCAL, done);

        KeptResult current = result(wrong);
        assertThat(current.feedback().hints()).isEqualTo(2);
        assertThat(store.revise(wrong, seen, REPORTS.withHints(seen, 3)))
                .as("made from what no longer counts")
                .isFalse();
        assertThat(store.revise(wrong, current, REPORTS.withHints(current, 3))).isTrue();
        assertThat(result(wrong).feedback().hints()).isEqualTo(3);
        assertThat(result(wrong).view().regraded()).isPresent();
    }

    @Test
    void whoWantedToBeCalledIsCalledOnce() throws Exception {
        StoredSubmission alone = submission(BEFORE, "// double");
        StoredSubmission member = submission(BEFORE, "// double");
        UUID batch = UUID.randomUUID();
        store.add(new Arrival(
                List.of(alone), Optional.empty(), Optional.empty(), Map.of(alone.id(), "https://example.org/one")));
        store.add(new Arrival(
                List.of(member), Optional.empty(), Optional.of(batch), Map.of(batch, "https://example.org/all")));
        store.finish(alone.id(), graded(BEFORE, alone));
        store.finish(member.id(), graded(BEFORE, member));
        judged(BEFORE, "// double");
        RegradeProgress done = regraded(secondTestWants("1000"));
        application.apply(Sender.LOCAL, done);
        application.apply(Sender.LOCAL, done);
        List<String> called = database.withHandle(
                handle -> handle.createQuery("select url from delivery where kind = 'regraded' order by url")
                        .mapTo(String.class)
                        .list());
        assertThat(called).containsExactly("https://example.org/all", "https://example.org/one");
        assertThat(progress(done).applied()).isEqualTo(3);
    }

    @Test
    void whatIsForgottenTakesItsResultsAlong() throws Exception {
        UUID right = judged(BEFORE, "// double");
        application.apply(Sender.LOCAL, regraded(secondTestWants("1000")));
        application.apply(Sender.LOCAL, regraded(BEFORE));
        List<LearnerRecord> exported = new ArrayList<>();
        new LearnerRecords(database).each(Sender.LOCAL, LEARNER, exported::add);
        assertThat(exported).hasSize(1);
        assertThat(exported.getFirst().otherReports().orElseThrow())
                .as("what counted first, and what counted then")
                .contains("\"verdict\":\"passed\"", "\"verdict\":\"wrong-output\"");
        database.useHandle(handle -> handle.execute("delete from submission where id = ?", right));
        assertThat(number("select (select count(*) from submission) + (select count(*) from applied_result)"))
                .isZero();
    }
}
