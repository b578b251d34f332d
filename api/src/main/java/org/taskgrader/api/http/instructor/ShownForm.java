package org.taskgrader.api.http.instructor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.taskgrader.api.grouping.MessageWords;
import org.taskgrader.api.http.instructor.GroupForm.Flaw;
import org.taskgrader.api.page.Words;

/**
 * The form of a message, for the template of a page.
 *
 * @param languages the page's own first
 * @param wrong whether something is wrong with what was typed
 */
public record ShownForm(List<Language> languages, boolean wrong) {

    public ShownForm {
        languages = List.copyOf(languages);
    }

    /** The fields of a language. */
    public record Language(String tag, String legend, Field text, List<Field> hints) {

        public Language {
            hints = List.copyOf(hints);
        }
    }

    /**
     * A field.
     *
     * @param value what was typed
     * @param error what is wrong with it, in words; empty if nothing is
     * @param first whether it is the first with which something is wrong
     */
    public record Field(String name, String label, String value, String error, boolean first) {}

    static ShownForm of(GroupForm form, Map<String, Flaw> errors, Words words) {
        List<String> tags = languages(words);
        Optional<String> first = tags.stream()
                .flatMap(tag ->
                        Stream.concat(Stream.of(tag), numbers().mapToObj(number -> GroupForm.hint(tag, number))))
                .filter(errors::containsKey)
                .findFirst();
        Shown shown = new Shown(form, errors, first, words);
        return new ShownForm(tags.stream().map(shown::language).toList(), !errors.isEmpty());
    }

    /** Those of messages, the page's own first. */
    static List<String> languages(Words words) {
        return Stream.concat(Stream.of(words.language()), GroupForm.LANGUAGES.stream())
                .distinct()
                .toList();
    }

    private static IntStream numbers() {
        return IntStream.rangeClosed(1, MessageWords.MOST_HINTS);
    }

    private record Shown(GroupForm form, Map<String, Flaw> errors, Optional<String> first, Words words) {

        Language language(String tag) {
            return new Language(
                    tag,
                    words.of("messageIn_" + tag),
                    field(tag, words.of("messageText")),
                    numbers()
                            .mapToObj(number -> field(
                                    GroupForm.hint(tag, number),
                                    words.of("messageHint").replace("{number}", Integer.toString(number))))
                            .toList());
        }

        private Field field(String name, String label) {
            return new Field(
                    name,
                    label,
                    form.text(name),
                    Optional.ofNullable(errors.get(name)).map(this::said).orElse(""),
                    first.filter(name::equals).isPresent());
        }

        private String said(Flaw flaw) {
            return switch (flaw) {
                case GroupForm.Missing missing -> words.of("messageMissing");
                case GroupForm.HintsAlone alone -> words.of("messageHintsAlone");
                case GroupForm.TooLong(int length) ->
                    words.of("messageTooLong")
                            .replace("{length}", Integer.toString(length))
                            .replace("{most}", Integer.toString(MessageWords.LONGEST_TEXT));
                case GroupForm.Unprintable unprintable -> words.of("messageUnprintable");
            };
        }
    }
}
