package org.taskgrader.api.store;

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
                .map(learner -> store.history(
                        submission.sender().platform(),
                        learner,
                        submission.submission().exercise()))
                .orElseGet(History::unknown);
    }
}
