package org.taskgrader.core.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taskgrader.core.classification.ErrorClasses;

/**
 * Messages are short and easy: beginners read them, many of them in a language that is not their first. Measured over all
 * that a message may show, hints included; code counts as one short word.
 */
class ReadabilityTest {

    private static final ErrorClasses CLASSES = ErrorClasses.load();
    private static final MessageCatalogue CATALOGUE = MessageCatalogue.load(CLASSES);

    private static final Pattern CODE = Pattern.compile("`[^`]*`|\\{[a-z][a-zA-Z]*}|\\d+");
    private static final Pattern END = Pattern.compile("[.!?…:;](\\s|\\u00a0|$)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}]+");
    private static final Pattern VOWELS = Pattern.compile("(?i)[aeiouyàâäéèêëîïôöùûüœæ]+");

    /** What teachers keep to in good hints, title and all hints counted. */
    private static final int MOST_WORDS = 160;

    private static final int LEAST_WORDS = 40;

    /** The American school year after which a text can be read: Flesch and Kincaid's formula. */
    private static final double HARDEST_GRADE = 9;

    /** "Standard": Kandel and Moles' version of Flesch's reading ease, for French; 100 is very easy. */
    private static final double LEAST_EASE = 60;

    record Message(String errorClass, ClassText text) {

        @Override
        public String toString() {
            return errorClass + " " + text.language();
        }

        /** As plain words, every part ending as a sentence does. */
        String words() {
            List<Template> parts = Stream.of(
                            Stream.of(text.title(), text.seen(), text.why(), text.next()), text.hints().stream())
                    .flatMap(part -> part)
                    .toList();
            StringBuilder words = new StringBuilder();
            parts.forEach(part -> words.append(CODE.matcher(part.text()).replaceAll("x"))
                    .append(END.matcher(part.text()).find() ? " " : ". "));
            return words.toString();
        }
    }

    static Stream<Message> messages() {
        return CLASSES.all().stream()
                .flatMap(errorClass -> Stream.of(Locale.ENGLISH, Locale.FRENCH)
                        .map(language -> new Message(errorClass.id(), CATALOGUE.text(errorClass.id(), language))));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void isNeitherTooShortToHelpNorTooLongToRead(Message message) {
        assertThat(count(WORD, message.words())).as(message.words()).isBetween(LEAST_WORDS, MOST_WORDS);
    }

    @ParameterizedTest
    @MethodSource("messages")
    void canBeReadAfterNineYearsOfSchool(Message message) {
        String words = message.words();
        double perSentence = (double) count(WORD, words) / Math.max(1, count(END, words));
        if (message.text().language().equals(Locale.FRENCH)) {
            double ease = 207 - 1.015 * perSentence - 73.6 * syllables(words, Locale.FRENCH);
            assertThat(ease).as(words).isGreaterThanOrEqualTo(LEAST_EASE);
        } else {
            double grade = 0.39 * perSentence + 11.8 * syllables(words, Locale.ENGLISH) - 15.59;
            assertThat(grade).as(words).isLessThanOrEqualTo(HARDEST_GRADE);
        }
    }

    /** Syllables in a word, on average: groups of vowels, but for an e that is not spoken at the end. */
    private static double syllables(String text, Locale language) {
        List<String> words =
                WORD.matcher(text).results().map(match -> match.group()).toList();
        return words.stream()
                .mapToInt(word -> syllablesOf(word, language))
                .average()
                .orElse(0);
    }

    private static int syllablesOf(String word, Locale language) {
        String silent = language.equals(Locale.FRENCH) ? "(?i)(e|es|ent)$" : "(?i)(?<!l)(e|ed|es)$";
        return Math.max(1, count(VOWELS, word.replaceFirst(silent, "")));
    }

    private static int count(Pattern pattern, String text) {
        return (int) pattern.matcher(text).results().count();
    }
}
