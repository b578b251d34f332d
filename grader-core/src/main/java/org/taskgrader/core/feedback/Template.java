package org.taskgrader.core.feedback;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.taskgrader.core.classification.ErrorClass;
import org.taskgrader.core.classification.SlotType;
import org.taskgrader.core.exercise.FeedbackOverride;

/**
 * A text with named slots, as in {@code The name {name} is used}. Filling it replaces each slot once: what a value holds
 * is never read as a slot again. Braces around anything but a plain word are just braces.
 */
record Template(String text) {

    /** The names of the slots, in the order of the text. */
    Set<String> slots() {
        Set<String> names = new LinkedHashSet<>();
        FeedbackOverride.SLOT.matcher(text).results().forEach(slot -> names.add(slot.group(1)));
        return names;
    }

    /** Whether one of the slots holds that, in messages about a class. */
    boolean shows(SlotType type, ErrorClass declared) {
        return slots().stream().anyMatch(slot -> declared.slots().get(slot) == type);
    }

    /**
     * Puts the values into the slots.
     *
     * @param language the text's
     * @throws IllegalArgumentException if a slot has no type or no value: the catalogue’s tests rule it out
     */
    String fill(Map<String, SlotType> types, Map<String, String> values, Locale language) {
        Matcher slots = FeedbackOverride.SLOT.matcher(text);
        return slots.replaceAll(slot -> Matcher.quoteReplacement(shown(slot.group(1), types, values, language)));
    }

    private static String shown(String name, Map<String, SlotType> types, Map<String, String> values, Locale language) {
        SlotType type = Optional.ofNullable(types.get(name))
                .orElseThrow(() -> new IllegalArgumentException("slot {" + name + "} is not declared"));
        String value = Optional.ofNullable(values.get(name))
                .orElseThrow(() -> new IllegalArgumentException("slot {" + name + "} has no value"));
        return switch (type) {
            case IDENTIFIER, CODE, CHARACTER, TEST_DATA -> LearnerText.value(value);
            case TEXT, NUMBER, LINE -> LearnerText.words(value);
            case SIZE -> size(value, language);
        };
    }

    /** In French an octet is an octet; the space between a number and its unit does not break (SI brochure, 5.4.3). */
    private static String size(String value, Locale language) {
        boolean french = language.getLanguage().equals(Locale.FRENCH.getLanguage());
        return (french ? value.replace('B', 'o') : value).replace(' ', '\u00a0');
    }
}
