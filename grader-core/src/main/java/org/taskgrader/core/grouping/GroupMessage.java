package org.taskgrader.core.grouping;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What an instructor has to say to all whose program is in a group.
 *
 * @param words by language, at least one
 */
public record GroupMessage(Map<Locale, Words> words) {

    public GroupMessage {
        words = Map.copyOf(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a message without words");
        }
    }

    /**
     * The words in one language; plain but for back-quoted code, and without slots.
     *
     * @param hints graded, the gentlest first; may be empty
     */
    public record Words(String text, List<String> hints) {

        public Words {
            hints = List.copyOf(hints);
        }
    }
}
