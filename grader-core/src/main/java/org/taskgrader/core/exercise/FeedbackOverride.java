package org.taskgrader.core.exercise;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An author's own words for one kind of mistake in one exercise, in one language. Each part takes the place of the same
 * part of the general words; a part that is empty is told in those. Parts are plain but for back-quoted code, and may
 * have slots.
 *
 * @param errorClass the stable id of the class
 * @param seenHidden what takes the place of {@code seen} for a hidden test; there where {@code seen} needs it or the
 *     author wants it
 * @param hints none or as many as a class has
 * @param explanation CommonMark without slots, for whoever wants to know more
 */
public record FeedbackOverride(
        String errorClass,
        Locale language,
        Optional<String> title,
        Optional<String> seen,
        Optional<String> seenHidden,
        Optional<String> why,
        Optional<String> next,
        List<String> hints,
        Optional<String> explanation) {

    /** A slot, as in {@code The name {name} is used}: in these words as in the general ones. */
    public static final Pattern SLOT = Pattern.compile("\\{([a-z][a-zA-Z]*)}");

    public FeedbackOverride {
        hints = List.copyOf(hints);
    }
}
