package org.taskgrader.api.regrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.taskgrader.api.queue.WorkQueue;
import org.taskgrader.api.regrade.RegradeProgress.Change;
import org.taskgrader.api.regrade.RegradeProgress.Status;
import org.taskgrader.api.report.KeptResult;
import org.taskgrader.api.report.ReportMapper;
import org.taskgrader.api.store.LearnerKey;
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
    private final Regrades regrades = new Regrades(database, queue());

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
        StoredSubmission submission = new StoredSubmission(
                UUID.randomUUID(),
                new Submission(exercise.id(), program, Locale.ENGLISH),
                exercise.version(),
                new Sender(Sender.LOCAL, Optional.of(LEARNER)),
                Priority.INTERACTIVE,
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                new StoredSubmission.Queued());
        store.add(submission);
        store.finish(submission.id(), graded(exercise, submission));
        return submission.id();
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
