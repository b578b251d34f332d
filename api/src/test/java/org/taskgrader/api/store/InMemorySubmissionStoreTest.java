package org.taskgrader.api.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.taskgrader.api.report.KeptResult;
import org.taskgrader.api.report.ReportMapper;
import org.taskgrader.api.store.StoredSubmission.Done;
import org.taskgrader.api.store.StoredSubmission.Grading;
import org.taskgrader.api.store.StoredSubmission.Queued;
import org.taskgrader.api.testing.DoublingExercise;
import org.taskgrader.core.classification.ErrorClasses;
import org.taskgrader.core.diagnosis.Diagnosis;
import org.taskgrader.core.feedback.Feedback;
import org.taskgrader.core.feedback.MessageCatalogue;
import org.taskgrader.core.feedback.rendering.HelpPages;
import org.taskgrader.core.report.GradeReport;
import org.taskgrader.core.submission.Submission;
import org.taskgrader.core.verdict.Judgement;
import org.taskgrader.core.verdict.OverallVerdict;

class InMemorySubmissionStoreTest {

    private static final ReportMapper REPORTS =
            new ReportMapper(MessageCatalogue.load(ErrorClasses.load()), HelpPages.NONE);

    private final InMemorySubmissionStore store = new InMemorySubmissionStore(2);

    @Test
    void theFirstResultStays() {
        StoredSubmission submission = added();
        KeptResult first = result(submission.id());
        assertThat(store.finish(submission.id(), first)).isTrue();
        assertThat(store.finish(submission.id(), result(UUID.randomUUID()))).isFalse();
        store.started(submission.id());
        assertThat(state(submission.id())).contains(new Done(first));
    }

    @Test
    void theOldestFinishedOneGoesFirst() {
        StoredSubmission waiting = added();
        UUID first = finished();
        UUID second = finished();
        UUID third = finished();
        assertThat(store.find(first)).isEmpty();
        assertThat(store.find(second)).isPresent();
        assertThat(store.find(third)).isPresent();
        assertThat(state(waiting.id())).contains(new Queued());
    }

    @Test
    void aSubmissionThatStartedSaysSo() {
        StoredSubmission submission = added();
        store.started(submission.id());
        assertThat(state(submission.id())).contains(new Grading());
    }

    @Test
    void whatWasWithdrawnWasNeverThere() {
        StoredSubmission submission = added();
        store.withdraw(submission.id());
        assertThat(store.find(submission.id())).isEmpty();
        assertThat(store.finish(submission.id(), result(submission.id()))).isFalse();
    }

    @Test
    void anIdIsUsedOnce() {
        StoredSubmission submission = added();
        assertThatIllegalStateException().isThrownBy(() -> store.add(submission));
    }

    @Test
    void attemptsAreOneLearnersAtOneExerciseAndOnlyThoseThatWereJudged() {
        UUID mine = judged(Optional.of(new LearnerKey("me")), "one");
        judged(Optional.of(new LearnerKey("you")), "one");
        assertThat(ids(store.attempts(new LearnerKey("me"), "one", 9))).containsExactly(mine);
        assertThat(store.attempts(new LearnerKey("me"), "two", 9).latest()).isEmpty();

        StoredSubmission failed = added(Optional.of(new LearnerKey("him")), "one");
        store.finish(failed.id(), result(failed.id()));
        assertThat(store.attempts(new LearnerKey("him"), "one", 9).count()).isZero();
    }

    @Test
    void theLatestAttemptsAreToldInOrderAndForgottenOnesNoMore() {
        Optional<LearnerKey> me = Optional.of(new LearnerKey("me"));
        judged(me, "one");
        UUID second = judged(me, "one");
        UUID third = judged(me, "one");

        Attempts all = store.attempts(me.get(), "one", 9);
        assertThat(ids(all)).containsExactly(second, third);
        Attempts latest = store.attempts(me.get(), "one", 1);
        assertThat(latest.count()).isEqualTo(2);
        assertThat(ids(latest)).containsExactly(third);
    }

    @Test
    void aResultIsRevisedByWhoKnowsIt() {
        StoredSubmission submission = added();
        KeptResult first = result(submission.id());
        KeptResult second = judgedResult(submission.id());
        assertThat(store.revise(submission.id(), first, second)).isFalse();
        store.finish(submission.id(), first);
        assertThat(store.revise(submission.id(), first, second)).isTrue();
        assertThat(store.revise(submission.id(), first, second)).isFalse();
        assertThat(state(submission.id())).contains(new Done(second));
    }

    private static List<UUID> ids(Attempts attempts) {
        return attempts.latest().stream().map(StoredSubmission::id).toList();
    }

    private UUID judged(Optional<LearnerKey> learner, String exercise) {
        StoredSubmission submission = added(learner, exercise);
        store.finish(submission.id(), judgedResult(submission.id()));
        return submission.id();
    }

    private static KeptResult judgedResult(UUID id) {
        Judgement judgement = new Judgement(OverallVerdict.PASSED, List.of(), List.of(), 1, 1);
        Feedback told = result(id).feedback();
        return REPORTS.graded(
                id,
                new GradeReport(
                        new Submission(DoublingExercise.ID, "", Locale.ENGLISH),
                        DoublingExercise.create(),
                        judgement,
                        Diagnosis.NOTHING,
                        List.of(),
                        Optional.empty(),
                        told,
                        "gcc"));
    }

    private Optional<StoredSubmission.State> state(UUID id) {
        return store.find(id).map(StoredSubmission::state);
    }

    private UUID finished() {
        StoredSubmission submission = added();
        store.finish(submission.id(), result(submission.id()));
        return submission.id();
    }

    private StoredSubmission added() {
        return added(Optional.empty(), DoublingExercise.ID);
    }

    private StoredSubmission added(Optional<LearnerKey> learner, String exercise) {
        StoredSubmission submission = new StoredSubmission(
                UUID.randomUUID(),
                new Submission(exercise, "", Locale.ENGLISH),
                "0123456789ab",
                learner,
                Instant.EPOCH,
                new Queued());
        store.add(submission);
        return submission;
    }

    private static KeptResult result(UUID id) {
        return REPORTS.notJudged(
                id, new Submission(DoublingExercise.ID, "", Locale.ENGLISH), DoublingExercise.create());
    }
}
