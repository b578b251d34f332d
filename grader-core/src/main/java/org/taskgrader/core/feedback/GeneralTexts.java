package org.taskgrader.core.feedback;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every {@link GeneralText} in one language. */
public final class GeneralTexts {

    private final Locale language;
    private final Map<GeneralText, Template> templates;

    private GeneralTexts(Locale language, Map<GeneralText, Template> templates) {
        this.language = language;
        this.templates = templates;
    }

    /**
     * Takes the texts of one file.
     *
     * @param fallback has a text for each key that is missing; empty for the language that all others fall back to
     * @throws IllegalStateException if a key is unknown, or missing everywhere
     */
    static GeneralTexts of(Locale language, Map<String, String> texts, Optional<GeneralTexts> fallback) {
        Map<GeneralText, Template> templates = new EnumMap<>(GeneralText.class);
        Set<String> unknown = new HashSet<>(texts.keySet());
        for (GeneralText text : GeneralText.values()) {
            Template template = Optional.ofNullable(texts.get(text.key()))
                    .map(Template::new)
                    .or(() -> fallback.map(other -> other.template(text)))
                    .orElseThrow(() -> new IllegalStateException(
                            "general." + language.toLanguageTag() + ".yaml lacks the key " + text.key()));
            templates.put(text, template);
            unknown.remove(text.key());
        }
        if (!unknown.isEmpty()) {
            throw new IllegalStateException(
                    "general." + language.toLanguageTag() + ".yaml has keys that nothing uses: " + unknown);
        }
        return new GeneralTexts(language, templates);
    }

    public Locale language() {
        return language;
    }

    public String get(GeneralText text) {
        return fill(text, Map.of());
    }

    /**
     * A text with its slots filled.
     *
     * @param values one for each slot of the text
     */
    public String fill(GeneralText text, Map<String, String> values) {
        return template(text).fill(text.slots(), values, language);
    }

    Template template(GeneralText text) {
        return Optional.ofNullable(templates.get(text)).orElseThrow();
    }
}
