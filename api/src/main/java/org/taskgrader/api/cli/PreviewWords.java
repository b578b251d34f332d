package org.taskgrader.api.cli;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;

/**
 * What a preview says besides the exercise's own words and the feedback.
 *
 * @param language of these, as a tag: English where there are none in the exercise's
 * @param all by key
 */
record PreviewWords(String language, Map<String, String> all) {

    /** Of the machine's language, nothing comes in. */
    private static final Control AS_ASKED = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    PreviewWords {
        all = Map.copyOf(all);
    }

    static PreviewWords in(Locale language) {
        ResourceBundle words = ResourceBundle.getBundle("preview.words", language, AS_ASKED);
        Locale found = words.getLocale().equals(Locale.ROOT) ? Locale.ENGLISH : words.getLocale();
        return new PreviewWords(
                found.toLanguageTag(), words.keySet().stream().collect(Collectors.toMap(key -> key, words::getString)));
    }

    String of(String key) {
        return all.getOrDefault(key, key);
    }
}
