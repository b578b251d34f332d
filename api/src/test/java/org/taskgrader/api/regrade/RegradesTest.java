package org.taskgrader.api.regrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.taskgrader.api.queue.WorkQueue;
import org.taskgrader.api.regrade.RegradeProgress.Change;
import org.taskgrader.api.regrade.RegradeProgress.Status;
import org.taskgrader.api.report.GradedSubmission;
import org.taskgrader.api.report.GradedSubmission.Regraded;
import org.taskgrader.api.report.KeptResult;
import org.taskgrader.api.report.ReportMapper;
import org.taskgrader.api.report.VerdictName;
import org.taskgrader.api.store.Arrival;
import org.taskgrader.api.store.LearnerKey;
import org.taskgrader.api.store.LearnerRecords;
import org.taskgrader.api.store.LearnerRecords.LearnerRecord;
import org.taskgrader.api.store.Outcome;
import org.taskgrader.api.store.PostgresSubmissionStore;
import org.taskgrader.api.store.Priority;
import org.taskgrader.api.store.QueueEntry;
import org.taskgrader.api.store.Sender;
import org.taskgrader.api.store.StoredSubmission;
import org.taskgrader.api.store.StoredSubmission.Done;
import org.taskgrader.api.store.SubmissionStore;
import org.taskgrader.api.store.Timings;
import org.taskgrader.api.testing.DoublingExercise;
import org.taskgrader.api.testing.ScriptedSandbox;
import org.taskgrader.api.testing.TestDatabase;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.classification.ErrorClasses;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.TestCase;
import org.taskgrader.core.feedback.MessageCatalogue;
import org.taskgrader.core.feedback.rendering.HelpPages;
import org.taskgrader.core.grading.Grader;
import org.taskgrader.core.grading.GradingListener;
import org.taskgrader.core.history.Attempt;
import org.taskgrader.core.submission.Submission;

/** Grading again, against a real PostgreSQL. */
class RegradesTest {

    private static final ReportMapper REPORTS =
            new ReportMapper(MessageCatalogue.load(ErrorClasses.load()), HelpPages.NONE);
    private static final Exercise BEFORE = DoublingExercise.create();
    private static final LearnerKey LEARNER = new LearnerKey("ab".repeat(32));

    private final Jdbi database = TestDatabase.migrated();
    private final SubmissionStore store = new PostgresSubmissionStore(database);
    private final List<QueueEntry> queued = new ArrayList<>();
    private final RegradeList list = new RegradeList(database);
    private final Regrades regrades = new Regrades(database, queue(), list);
    private final RegradeApplication application = new RegradeApplication(database, store, REPORTS);

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

    private RegradeProgress regraded(Exercise exercise) throws InterruptedException {
        queued.clear();
        RegradeProgress begun = regrades.begin(Sender.LOCAL, exercise);
        gradeAll(exercise);
        return progress(begun);
    }

    private static WorkQueue queue(List<QueueEntry> entries) {
        return new WorkQueue() {
            @Override
            public void enqueue(QueueEntry entry) {
                entries.add(entry);
            }

            @Override
            public void replenish(SubmissionStore store) {}

            @Override
            public int waiting() {
                return entries.size();
            }

            @Override
            public int active() {
                return 0;
            }

            @Override
            public void close() {}
        };
    }

    private WorkQueue queue() {
        return queue(queued);
    }

    private RegradeProgress progress(RegradeProgress begun) {
        return regrades.find(Sender.LOCAL, UUID.fromString(begun.id())).orElseThrow();
    }

    private static Change change(RegradeProgress progress, UUID submission) {
        return progress.changes().stream()
                .filter(change -> change.submission().equals(submission.toString()))
                .findFirst()
                .orElseThrow();
    }

    private void gradeAll(Exercise exercise) throws InterruptedException {
        for (QueueEntry entry : queued) {
            StoredSubmission again = store.find(entry.id()).orElseThrow();
            store.finish(again.id(), graded(exercise, again));
        }
    }

    private long number(String query) {
        return database.withHandle(
                handle -> handle.createQuery(query).mapTo(Long.class).one());
    }

    private KeptResult result(UUID id) {
        return ((Done) store.find(id).orElseThrow().state()).result();
    }

    private UUID judged(Exercise exercise, String program) throws InterruptedException {
        StoredSubmission submission = submission(exercise, program);
        store.add(submission);
        store.finish(submission.id(), graded(exercise, submission));
        return submission.id();
    }

    private static StoredSubmission submission(Exercise exercise, String program) {
        return new StoredSubmission(
                UUID.randomUUID(),
                new Submission(exercise.id(), program, Locale.ENGLISH),
                exercise.version(),
                new Sender(Sender.LOCAL, Optional.of(LEARNER)),
                Priority.INTERACTIVE,
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                new StoredSubmission.Queued());
    }

    private static Outcome graded(Exercise exercise, StoredSubmission submission) throws InterruptedException {
        return new Outcome(
                REPORTS.graded(
                        submission.id(),
                        Grader.with(new ScriptedSandbox())
                                .grade(exercise, submission.submission(), GradingListener.NONE)),
                Timings.NONE,
                false);
    }

    private static Exercise secondTestWants(String output) {
        List<TestCase> tests = new ArrayList<>(BEFORE.tests());
        TestCase second = tests.get(1);
        tests.set(
                1,
                new TestCase(
                        second.name(),
                        second.group(),
                        second.visibility(),
                        second.arguments(),
                        second.input(),
                        Bytes.utf8(output + "\n"),
                        second.limits()));
        return new Exercise(
                BEFORE.id(),
                BEFORE.titles(),
                BEFORE.statements(),
                BEFORE.template(),
                BEFORE.compile(),
                BEFORE.limits(),
                BEFORE.comparison(),
                BEFORE.exitStatus(),
                BEFORE.groups(),
                tests,
                BEFORE.solutions());
    }
}
