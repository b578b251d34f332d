package org.taskgrader.core.history;

import java.util.List;
import java.util.Optional;

/**
 * A learner's earlier attempts at one exercise.
 *
 * @param known whether it is known who the learner is; if not, nothing is known of earlier attempts either
 * @param count how many there were
 * @param latest the latest of them, the oldest first; at most {@link #MOST} are looked at
 */
public record History(boolean known, int count, List<Attempt> latest) {

    /** Enough to know a program again; all of them are compared, so the number bounds the work. */
    public static final int MOST = 50;

    public History {
        latest = List.copyOf(latest);
        if (latest.size() > MOST || latest.size() > count) {
            throw new IllegalArgumentException(latest.size() + " attempts of " + count);
        }
    }

    /** Of a learner who is not known. */
    public static History unknown() {
        return new History(false, 0, List.of());
    }

    /** Of a known learner: all attempts there were. */
    public static History of(List<Attempt> all) {
        return new History(true, all.size(), all);
    }

    /** The attempt before this one. */
    Optional<Attempt> last() {
        return latest.isEmpty() ? Optional.empty() : Optional.of(latest.getLast());
    }

    /** The number of an attempt, from 1. */
    int number(int index) {
        return count - latest.size() + index + 1;
    }

    /** Whether an earlier attempt passed every test. */
    public boolean solvedBefore() {
        return latest.stream().anyMatch(Attempt::solved);
    }

    /**
     * How many hints are due for a message about {@code errorClass}: one more than were given for this kind of mistake
     * before, or as many as before for a program that was sent before. Sending the same again is no attempt; who wants the
     * next hint asks for it.
     *
     * @param total how many hints there are
     */
    public int hintsDue(String errorClass, String source, int total) {
        List<Attempt> same = latest.stream()
                .filter(attempt ->
                        attempt.errorClass().filter(errorClass::equals).isPresent())
                .toList();
        int given = same.stream().mapToInt(Attempt::hints).max().orElse(0);
        String code = Code.of(source);
        boolean repeated =
                same.stream().anyMatch(attempt -> Code.of(attempt.source()).equals(code));
        return Math.min(total, repeated ? Math.max(1, given) : given + 1);
    }
}
