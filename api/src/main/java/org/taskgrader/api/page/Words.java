package org.taskgrader.api.page;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;

/**
 * What a page says besides an exercise's own words and the feedback.
 *
 * @param language of these, as a tag: English where there are none in the exercise's
 * @param all by key
 */
public record Words(String language, Map<String, String> all) {

    /** Of the machine's language, nothing comes in. */
    private static final Control AS_ASKED = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    public Words {
        all = Map.copyOf(all);
    }

    /**
     * The words of {@code page} that suit {@code language}.
     *
     * @param page names the folder of resources that holds them, one file for each language
     */
    public static Words of(String page, Locale language) {
        ResourceBundle words = ResourceBundle.getBundle(page + ".words", language, AS_ASKED);
        Locale found = words.getLocale().equals(Locale.ROOT) ? Locale.ENGLISH : words.getLocale();
        return new Words(
                found.toLanguageTag(), words.keySet().stream().collect(Collectors.toMap(key -> key, words::getString)));
    }

    public Locale locale() {
        return Locale.forLanguageTag(language);
    }

    /** The words under {@code key}. */
    public String of(String key) {
        return all.getOrDefault(key, key);
    }
}
