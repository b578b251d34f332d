package org.taskgrader.api.store;

import java.util.List;

/**
 * A learner's graded submissions for one exercise, as far as they are kept.
 *
 * @param count how many there are
 * @param latest the latest of them, the oldest first
 */
public record Attempts(int count, List<StoredSubmission> latest) {

    public Attempts {
        latest = List.copyOf(latest);
    }
}
