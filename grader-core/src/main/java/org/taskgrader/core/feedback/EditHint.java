package org.taskgrader.core.feedback;

import java.util.List;
import java.util.Optional;

/**
 * The last hint: where a small change makes the program compile.
 *
 * @param words names the line
 * @param change the change itself; empty where it is left to the learner
 */
public record EditHint(String words, Optional<Change> change) {

    /**
     * The changed lines, fit to be shown.
     *
     * @param firstLine the number of the first of them, from 1
     * @param before as they are
     * @param after as they could be
     */
    public record Change(int firstLine, List<String> before, List<String> after) {

        public Change {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }
}
