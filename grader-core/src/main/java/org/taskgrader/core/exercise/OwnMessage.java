package org.taskgrader.core.exercise;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What an exercise's author has to say to whoever makes a mistake that this exercise invites. It never changes a verdict.
 *
 * @param name unique in its exercise; its words are in {@code feedback/NAME.LANGUAGE.md}
 * @param errorClass the stable id of the class that must have been found; empty where the circumstances are enough
 * @param when the circumstances under which it is told
 * @param position where it is told
 * @param words one for each language in which feedback is given and the exercise is; with a class and {@link
 *     Position#INSTEAD} they may have parts only, all others are whole
 */
public record OwnMessage(
        String name, Optional<String> errorClass, Circumstances when, Position position, List<FeedbackOverride> words) {

    public OwnMessage {
        words = List.copyOf(words);
    }

    /** Where a message is told. */
    public enum Position {
        /** In the place of the words on its class, or in front of everything else where it has none. */
        INSTEAD,
        /** Behind them. */
        AFTER
    }

    /** Whether it is told by itself, rather than as other words for a finding. */
    public boolean standsAlone() {
        return errorClass.isEmpty() || position == Position.AFTER;
    }

    /** The words in just that language, if there are some. */
    public Optional<FeedbackOverride> words(Locale language) {
        return words.stream().filter(own -> own.language().equals(language)).findFirst();
    }
}
