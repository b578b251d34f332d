package org.taskgrader.api.analytics;

import java.util.Optional;

/** Which numbers of learners may be shown: none from which somebody could be recognised. */
public final class Cells {

    /** What is shown of so many learners, and not of fewer. */
    public static final int SMALLEST = 5;

    private Cells() {}

    /** {@code count} if so many may be told; nobody is nobody. */
    public static Optional<Integer> shown(int count) {
        return visible(count) ? Optional.of(count) : Optional.empty();
    }

    /** {@code count} of {@code all}, which are shown too: neither it nor the difference may be small. */
    static Optional<Integer> shown(int count, int all) {
        return visible(count) && visible(all - count) && visible(all) ? Optional.of(count) : Optional.empty();
    }

    private static boolean visible(int count) {
        return count == 0 || count >= SMALLEST;
    }
}
