package org.taskgrader.core.exercise.folder;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds what somebody meant to write. */
final class Spelling {

    private static final int LONGEST_WORD = 64;
    private static final int MOST_LISTED = 24;

    private Spelling() {}

    /** {@code Did you mean "groups"?}, or the list of what there is when nothing is near. */
    static String advice(String written, Collection<String> known) {
        return nearest(written, known)
                .map(word -> "Did you mean \"" + word + "\"?")
                .orElseGet(() -> known.isEmpty() || known.size() > MOST_LISTED ? "Check its spelling." : oneOf(known));
    }

    static String oneOf(Collection<String> known) {
        return known.stream().sorted().collect(Collectors.joining(", ", "Use one of: ", "."));
    }

    /** The known word with the fewest edits, if they are few for a word of that length. */
    private static Optional<String> nearest(String written, Collection<String> known) {
        if (written.length() > LONGEST_WORD) {
            return Optional.empty();
        }
        int most = Math.max(1, written.length() / 3);
        return known.stream()
                .sorted()
                .min(Comparator.comparingInt(word -> distance(written, word)))
                .filter(word -> distance(written, word) <= most);
    }

    /** Levenshtein's: insertions, deletions and replacements from one word to the other. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
