package org.taskgrader.core.verdict;

import java.util.Map;
import java.util.Optional;

/**
 * What a checker says of an output. It may hold pieces of that output, so it is text of nobody's that can be trusted.
 *
 * @param key of one of the exercise's messages
 * @param slots values for that message, by name
 * @param text the message itself where there is no key; may be empty
 */
public record CheckerMessage(Optional<String> key, Map<String, String> slots, String text) {

    /** It said nothing but points. */
    public static final CheckerMessage NONE = new CheckerMessage(Optional.empty(), Map.of(), "");

    public CheckerMessage {
        slots = Map.copyOf(slots);
    }
}
