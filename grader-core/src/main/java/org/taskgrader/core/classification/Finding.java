package org.taskgrader.core.classification;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.exercise.OwnMessage;
import org.taskgrader.core.rule.SourceRule;
import org.taskgrader.core.source.SourceRange;

/**
 * A mistake that was found. Words are chosen later, by the learner's language: here are only names, numbers and places.
 *
 * @param errorClass the stable id, as in {@code scanf-missing-ampersand}
 * @param where the place in the learner's program to look at, if there is one
 * @param slots values for the message, by the names and types that the class declares
 * @param test the name of the test that shows the mistake, if it took a run to see it
 * @param rule the exercise's rule that is broken, if it is about one
 * @param message the exercise's own, if it is one that is told by itself
 */
public record Finding(
        String errorClass,
        Optional<SourceRange> where,
        Map<String, String> slots,
        Optional<String> test,
        Optional<SourceRule> rule,
        Optional<OwnMessage> message) {

    public Finding {
        slots = Map.copyOf(slots);
    }

    /** About no rule of the exercise. */
    public Finding(String errorClass, Optional<SourceRange> where, Map<String, String> slots, Optional<String> test) {
        this(errorClass, where, slots, test, Optional.empty(), Optional.empty());
    }

    /** Found in the text alone. */
    public static Finding at(SourceRange where, String errorClass, Map<String, String> slots) {
        return new Finding(errorClass, Optional.of(where), slots, Optional.empty());
    }

    /** Found in the text alone, at a place that the compiler may not know. */
    public static Finding at(Optional<SourceRange> where, String errorClass, Map<String, String> slots) {
        return new Finding(errorClass, where, slots, Optional.empty());
    }
}
