package org.taskgrader.core.feedback;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taskgrader.core.classification.ErrorClass;
import org.taskgrader.core.classification.ErrorClasses;

/**
 * All words for all error classes, and for everything around them. A language is a file {@code general.<lang>.yaml} that
 * {@code languages.yaml} lists, and a file {@code <lang>.md} in each class's folder. Neither needs to be complete: what is
 * not there is told in {@link #FALLBACK}.
 */
public final class MessageCatalogue {

    /** Every text exists in it. */
    public static final Locale FALLBACK = Locale.ENGLISH;

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .build();

    private final Map<Locale, GeneralTexts> general;
    private final Map<String, Map<Locale, ClassText>> classes;

    private MessageCatalogue(Map<Locale, GeneralTexts> general, Map<String, Map<Locale, ClassText>> classes) {
        this.general = general;
        this.classes = classes;
    }

    /**
     * Reads all texts from the class path.
     *
     * @throws IllegalStateException if a text is missing or malformed: the build was broken
     */
    public static MessageCatalogue load(ErrorClasses errorClasses) {
        Map<Locale, GeneralTexts> general = new LinkedHashMap<>();
        general.put(FALLBACK, generalTexts(FALLBACK, Optional.empty()));
        for (Locale language : written()) {
            general.putIfAbsent(language, generalTexts(language, Optional.ofNullable(general.get(FALLBACK))));
        }
        Map<String, Map<Locale, ClassText>> classes = new HashMap<>();
        for (ErrorClass errorClass : errorClasses.all()) {
            classes.put(errorClass.id(), textsOf(errorClass.id(), List.copyOf(general.keySet())));
        }
        return new MessageCatalogue(general, classes);
    }

    /** The languages that {@code languages.yaml} lists, the fallback among them. */
    public static List<Locale> written() {
        return Stream.of(parse("/feedback/languages.yaml", required("/feedback/languages.yaml"), String[].class))
                .map(Locale::forLanguageTag)
                .toList();
    }

    /** The languages that have general texts, the fallback among them. */
    public List<Locale> languages() {
        return List.copyOf(general.keySet());
    }

    /** The long explanation of a class, as CommonMark, in the nearest language there is; empty for an unknown id. */
    public Optional<String> explanation(String errorClass, Locale language) {
        return Optional.ofNullable(classes.get(errorClass))
                .map(texts -> nearest(texts, language).explanation());
    }

    /** The title of a class in the nearest language there is. */
    public String title(String errorClass, Locale language) {
        return text(errorClass, language).title().text();
    }

    /** The nearest language that is spoken here: the same one, the same without its region, or the fallback. */
    public Locale languageFor(Locale wanted) {
        return general(wanted).language();
    }

    public GeneralTexts general(Locale language) {
        return nearest(general, language);
    }

    ClassText text(String errorClass, Locale language) {
        Map<Locale, ClassText> texts = Optional.ofNullable(classes.get(errorClass))
                .orElseThrow(() -> new IllegalArgumentException("no error class " + errorClass));
        return nearest(texts, language);
    }

    private static <T> T nearest(Map<Locale, T> byLanguage, Locale wanted) {
        return Optional.ofNullable(byLanguage.get(wanted))
                .or(() -> Optional.ofNullable(byLanguage.get(Locale.of(wanted.getLanguage()))))
                .or(() -> Optional.ofNullable(byLanguage.get(FALLBACK)))
                .orElseThrow(() -> new IllegalStateException("no text in " + FALLBACK));
    }

    private static GeneralTexts generalTexts(Locale language, Optional<GeneralTexts> fallback) {
        String file = "/feedback/general." + language.toLanguageTag() + ".yaml";
        return GeneralTexts.of(language, parse(file, required(file), StringMap.class), fallback);
    }

    private static Map<Locale, ClassText> textsOf(String id, List<Locale> languages) {
        Map<Locale, ClassText> texts = new LinkedHashMap<>();
        for (Locale language : languages) {
            String file = "/error-classes/" + id + "/" + language.toLanguageTag() + ".md";
            read(file).ifPresent(content -> texts.put(language, parseClassText(file, content, language)));
        }
        if (!texts.containsKey(FALLBACK)) {
            throw new IllegalStateException("error class " + id + " has no text in " + FALLBACK);
        }
        return texts;
    }

    private static ClassText parseClassText(String file, String content, Locale language) {
        String[] parts = content.split("(?m)^---$\\n?", 3);
        if (parts.length != 3 || !parts[0].isEmpty()) {
            throw new IllegalStateException(file + ": front matter between two lines of --- is missing");
        }
        return parse(file, parts[1], FrontMatter.class).toText(language, parts[2].strip());
    }

    private static <T> T parse(String file, String content, Class<T> type) {
        try {
            return YAML.readValue(content, type);
        } catch (IOException e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        }
    }

    private static String required(String file) {
        return read(file).orElseThrow(() -> new IllegalStateException(file + " is missing"));
    }

    private static Optional<String> read(String file) {
        try (InputStream content = MessageCatalogue.class.getResourceAsStream(file)) {
            return content == null
                    ? Optional.empty()
                    : Optional.of(new String(content.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static final class StringMap extends LinkedHashMap<String, String> {
        private static final long serialVersionUID = 1L;
    }

    private record FrontMatter(
            String title, String seen, @Nullable String seenHidden, String why, String next, List<String> hints) {

        ClassText toText(Locale language, String body) {
            return new ClassText(
                    language,
                    new Template(title),
                    new Template(seen),
                    Optional.ofNullable(seenHidden).map(Template::new),
                    new Template(why),
                    new Template(next),
                    hints.stream().map(Template::new).toList(),
                    body);
        }
    }
}
