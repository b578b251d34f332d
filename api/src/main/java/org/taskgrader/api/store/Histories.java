package org.taskgrader.api.store;

import java.util.Optional;
import org.taskgrader.api.report.FeedbackView.MessageView;
import org.taskgrader.api.report.GradedSubmission;
import org.taskgrader.api.report.VerdictName;
import org.taskgrader.api.store.StoredSubmission.Done;
import org.taskgrader.core.history.Attempt;
import org.taskgrader.core.history.History;

/** Learners' histories, as the store remembers them. */
public final class Histories {

    private final SubmissionStore store;

    public Histories(SubmissionStore store) {
        this.store = store;
    }

    /** What the learner who sent {@code submission} has tried at its exercise and got an answer to. */
    public History of(StoredSubmission submission) {
        return submission
                .learner()
                .map(learner ->
                        of(store.attempts(learner, submission.submission().exercise(), History.MOST)))
                .orElseGet(History::unknown);
    }

    private static History of(Attempts attempts) {
        return new History(
                true,
                attempts.count(),
                attempts.latest().stream()
                        .flatMap(stored -> attempt(stored).stream())
                        .toList());
    }

    private static Optional<Attempt> attempt(StoredSubmission stored) {
        return stored.state() instanceof Done(var result)
                ? Optional.of(attempt(stored, result.view()))
                : Optional.empty();
    }

    private static Attempt attempt(StoredSubmission stored, GradedSubmission result) {
        Optional<MessageView> lead = result.feedback().lead();
        return new Attempt(
                stored.submission().source(),
                result.exercise().version(),
                result.verdict() != VerdictName.COMPILE_ERROR,
                (int) result.tests().stream()
                        .filter(test -> test.verdict() == VerdictName.PASSED)
                        .count(),
                result.tests().size(),
                lead.map(MessageView::errorClass),
                lead.map(message -> message.hints().shown()).orElse(0));
    }
}
