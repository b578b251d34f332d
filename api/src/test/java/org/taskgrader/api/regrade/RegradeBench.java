package org.taskgrader.api.regrade;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.taskgrader.api.queue.WorkQueue;
import org.taskgrader.api.regrade.RegradeProgress.Change;
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

/**
 * Where regrades are tried: an exercise of which there are several versions, and what was sent for it, in a PostgreSQL of the
 * test's own.
 */
abstract class RegradeBench {

    static final ReportMapper REPORTS = new ReportMapper(MessageCatalogue.load(ErrorClasses.load()), HelpPages.NONE);
    static final Exercise BEFORE = DoublingExercise.create();
    static final LearnerKey LEARNER = new LearnerKey("ab".repeat(32));

    final Jdbi database = TestDatabase.migrated();
    final SubmissionStore store = new PostgresSubmissionStore(database);
    final List<QueueEntry> queued = new ArrayList<>();
    final RegradeList list = new RegradeList(database);
    final Regrades regrades = new Regrades(database, queue(), list);
    final RegradeApplication application = new RegradeApplication(database, store, REPORTS);

    RegradeProgress regraded(Exercise exercise) throws InterruptedException {
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

    RegradeProgress progress(RegradeProgress begun) {
        return regrades.find(Sender.LOCAL, UUID.fromString(begun.id())).orElseThrow();
    }

    static Change change(RegradeProgress progress, UUID submission) {
        return progress.changes().stream()
                .filter(change -> change.submission().equals(submission.toString()))
                .findFirst()
                .orElseThrow();
    }

    void gradeAll(Exercise exercise) throws InterruptedException {
        for (QueueEntry entry : queued) {
            StoredSubmission again = store.find(entry.id()).orElseThrow();
            store.finish(again.id(), graded(exercise, again));
        }
    }

    long number(String query) {
        return database.withHandle(
                handle -> handle.createQuery(query).mapTo(Long.class).one());
    }

    KeptResult result(UUID id) {
        return ((Done) store.find(id).orElseThrow().state()).result();
    }

    UUID judged(Exercise exercise, String program) throws InterruptedException {
        StoredSubmission submission = submission(exercise, program);
        store.add(submission);
        store.finish(submission.id(), graded(exercise, submission));
        return submission.id();
    }

    static StoredSubmission submission(Exercise exercise, String program) {
        return new StoredSubmission(
                UUID.randomUUID(),
                new Submission(exercise.id(), program, Locale.ENGLISH),
                exercise.version(),
                new Sender(Sender.LOCAL, Optional.of(LEARNER)),
                Priority.INTERACTIVE,
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                new StoredSubmission.Queued());
    }

    static Outcome graded(Exercise exercise, StoredSubmission submission) throws InterruptedException {
        return new Outcome(
                REPORTS.graded(
                        submission.id(),
                        Grader.with(new ScriptedSandbox())
                                .grade(exercise, submission.submission(), GradingListener.NONE)),
                Timings.NONE,
                false);
    }

    static Exercise secondTestWants(String output) {
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
