package org.taskgrader.api.grouping;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.taskgrader.core.grouping.GroupMessage;
import org.taskgrader.core.grouping.GroupMessage.Words;

/**
 * A message for a group, as it is sent and kept: in English, in French or in both. A learner whose language is missing reads the
 * other.
 *
 * @param hints graded, the gentlest first; without them the general ones are given
 */
@Schema(name = "GroupMessageWords", additionalProperties = Schema.False.class)
public record MessageWords(
        @Schema(minLength = 1, maxLength = MessageWords.LONGEST_TEXT)
        Optional<String> en,

        @Schema(minLength = 1, maxLength = MessageWords.LONGEST_TEXT)
        Optional<String> fr,

        Optional<HintTexts> hints) {

    /** In UTF-16 units. */
    public static final int LONGEST_TEXT = 1000;

    public static final int MOST_HINTS = 3;

    /** Hints by language. */
    @Schema(name = "GroupMessageHints", additionalProperties = Schema.False.class)
    public record HintTexts(
            @Schema(maxItems = MessageWords.MOST_HINTS) Optional<List<String>> en,
            @Schema(maxItems = MessageWords.MOST_HINTS) Optional<List<String>> fr) {}

    /** The same as feedback tells it. */
    public GroupMessage message() {
        Map<Locale, Words> words = new HashMap<>();
        en.ifPresent(text -> words.put(
                Locale.ENGLISH, new Words(text, hints.flatMap(HintTexts::en).orElse(List.of()))));
        fr.ifPresent(text -> words.put(
                Locale.FRENCH, new Words(text, hints.flatMap(HintTexts::fr).orElse(List.of()))));
        return new GroupMessage(words);
    }
}
