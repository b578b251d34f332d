package org.taskgrader.api.http.instructor;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.taskgrader.api.grouping.MessageText;
import org.taskgrader.api.grouping.MessageWords;
import org.taskgrader.api.grouping.MessageWords.HintTexts;

/**
 * A message for a group as somebody has typed it, right or wrong: a field for the text in each language, named by its tag, and
 * fields for hints, as {@code en-1}.
 *
 * @param typed by the name of the field; those that were left empty may be missing
 */
record GroupForm(Map<String, String> typed) {

    static final List<String> LANGUAGES = List.of("en", "fr");

    GroupForm {
        typed = Map.copyOf(typed);
    }

    /** As a browser sends it. */
    static GroupForm sent(MultivaluedMap<String, String> form) {
        Map<String, String> typed = new HashMap<>();
        LANGUAGES.stream()
                .flatMap(language -> names(language).stream())
                .forEach(name -> Optional.ofNullable(form.getFirst(name)).ifPresent(text -> typed.put(name, text)));
        return new GroupForm(typed);
    }

    /** With a message that is written already, or with nothing. */
    static GroupForm of(Optional<MessageWords> message) {
        Map<String, String> typed = new HashMap<>();
        message.flatMap(MessageWords::en).ifPresent(text -> typed.put("en", text));
        message.flatMap(MessageWords::fr).ifPresent(text -> typed.put("fr", text));
        Optional<HintTexts> hints = message.flatMap(MessageWords::hints);
        typed.putAll(named("en", hints.flatMap(HintTexts::en)));
        typed.putAll(named("fr", hints.flatMap(HintTexts::fr)));
        return new GroupForm(typed);
    }

    private static Map<String, String> named(String language, Optional<List<String>> hints) {
        Map<String, String> named = new HashMap<>();
        List<String> texts = hints.orElse(List.of());
        for (int i = 0; i < texts.size(); i++) {
            named.put(hint(language, i + 1), texts.get(i));
        }
        return named;
    }

    /** The name of the field of a hint, counted from 1. */
    static String hint(String language, int number) {
        return language + "-" + number;
    }

    /** All fields of a language, the message's own first. */
    private static List<String> names(String language) {
        List<String> names = new ArrayList<>(List.of(language));
        IntStream.rangeClosed(1, MessageWords.MOST_HINTS).forEach(number -> names.add(hint(language, number)));
        return names;
    }

    String text(String field) {
        return typed.getOrDefault(field, "");
    }

    /** What came of looking at it. */
    sealed interface Outcome {}

    /** It is a message. */
    record Good(MessageWords words) implements Outcome {}

    /**
     * It is none.
     *
     * @param errors by field, in the order of the fields
     */
    record Refused(Map<String, Flaw> errors) implements Outcome {}

    /** What is wrong with a field. */
    sealed interface Flaw {}

    /** Something must be in it: there is no message in any language. */
    record Missing() implements Flaw {}

    /** Something must be in it: there are hints in its language. */
    record HintsAlone() implements Flaw {}

    /** As {@link MessageText.TooLong}. */
    record TooLong(int length) implements Flaw {}

    /** As {@link MessageText.Unprintable}. */
    record Unprintable() implements Flaw {}

    /** Looks at it. Hints that were left empty are none. */
    Outcome read() {
        Map<String, Flaw> errors = new LinkedHashMap<>();
        Map<String, String> good = new HashMap<>();
        for (String language : LANGUAGES) {
            for (String name : names(language)) {
                switch (MessageText.of(text(name))) {
                    case MessageText.Good(var text) -> good.put(name, text);
                    case MessageText.Blank blank -> {
                        if (name.equals(language) && hinted(language)) {
                            errors.put(name, new HintsAlone());
                        }
                    }
                    case MessageText.TooLong(int length) -> errors.put(name, new TooLong(length));
                    case MessageText.Unprintable unprintable -> errors.put(name, new Unprintable());
                }
            }
        }
        if (errors.isEmpty() && LANGUAGES.stream().noneMatch(good::containsKey)) {
            LANGUAGES.forEach(language -> errors.put(language, new Missing()));
        }
        return errors.isEmpty() ? new Good(words(good)) : new Refused(errors);
    }

    private boolean hinted(String language) {
        return names(language).stream().anyMatch(name -> !text(name).isBlank());
    }

    private static MessageWords words(Map<String, String> good) {
        Optional<List<String>> english = hints("en", good);
        Optional<List<String>> french = hints("fr", good);
        return new MessageWords(
                Optional.ofNullable(good.get("en")),
                Optional.ofNullable(good.get("fr")),
                english.isPresent() || french.isPresent()
                        ? Optional.of(new HintTexts(english, french))
                        : Optional.empty());
    }

    private static Optional<List<String>> hints(String language, Map<String, String> good) {
        List<String> hints = names(language).stream()
                .skip(1)
                .filter(good::containsKey)
                .map(good::get)
                .toList();
        return Optional.of(hints).filter(some -> !some.isEmpty());
    }
}
