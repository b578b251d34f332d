package org.taskgrader.core.repair;

import java.util.Comparator;

/**
 * An edit that may be what the learner means.
 *
 * @param surprise how little it is to be expected: 1 is what the compiler's words and the tokens around ask for, and each
 *     further step is about half as often right
 */
record Guess(Edit edit, int surprise) {

    /** Whether it is worth the first try. */
    boolean isLikely() {
        return surprise <= 1;
    }

    static final Comparator<Guess> LIKELIEST_FIRST = Comparator.comparingInt(Guess::surprise);
}
