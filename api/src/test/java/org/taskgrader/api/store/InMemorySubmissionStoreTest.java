package org.taskgrader.api.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.taskgrader.api.report.GradedSubmission;
import org.taskgrader.api.report.ReportMapper;
import org.taskgrader.api.store.StoredSubmission.Done;
import org.taskgrader.api.store.StoredSubmission.Grading;
import org.taskgrader.api.store.StoredSubmission.Queued;
import org.taskgrader.api.testing.DoublingExercise;
import org.taskgrader.core.classification.ErrorClasses;
import org.taskgrader.core.feedback.MessageCatalogue;
import org.taskgrader.core.feedback.rendering.HelpPages;
import org.taskgrader.core.submission.Submission;

class InMemorySubmissionStoreTest {

    private static final ReportMapper REPORTS =
            new ReportMapper(MessageCatalogue.load(ErrorClasses.load()), HelpPages.NONE);

    private final InMemorySubmissionStore store = new InMemorySubmissionStore(2);

    @Test
    void theFirstResultStays() {
        StoredSubmission submission = added();
        GradedSubmission first = result(submission.id());
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

    private Optional<StoredSubmission.State> state(UUID id) {
        return store.find(id).map(StoredSubmission::state);
    }

    private UUID finished() {
        StoredSubmission submission = added();
        store.finish(submission.id(), result(submission.id()));
        return submission.id();
    }

    private StoredSubmission added() {
        StoredSubmission submission = new StoredSubmission(
                UUID.randomUUID(),
                new Submission(DoublingExercise.ID, "", Locale.ENGLISH),
                "0123456789ab",
                Optional.empty(),
                Instant.EPOCH,
                new Queued());
        store.add(submission);
        return submission;
    }

    private static GradedSubmission result(UUID id) {
        return REPORTS.notJudged(
                id, new Submission(DoublingExercise.ID, "", Locale.ENGLISH), DoublingExercise.create());
    }
}
