package org.taskgrader.core.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.taskgrader.core.classification.ErrorClass;
import org.taskgrader.core.classification.ErrorClasses;
import org.taskgrader.core.classification.SlotType;
import org.taskgrader.core.exercise.folder.ExerciseLibrary;
import org.taskgrader.core.grading.ExerciseWords;

/** What every text for learners keeps to, whoever wrote it. */
class WordingTest {

    private static final ErrorClasses CLASSES = ErrorClasses.load();
    private static final MessageCatalogue CATALOGUE = MessageCatalogue.load(CLASSES);

    private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`]*`");
    private static final Pattern SLOT = Pattern.compile("\\{[a-z][a-zA-Z]*}");

    /** Blame, alarm and jargon, in both languages. */
    private static final Pattern FORBIDDEN =
            Pattern.compile("(?i)\\b(illegal|fatal|invalid|stupid|you forgot|your (mistake|fault)|simply|obviously"
                    + "|illégale?|fatale?|invalide|vous avez oublié|votre (faute|erreur)|évidemment"
                    + "|lvalue|operand|token|segfault|segmentation|opérande)\\b");

    private static final Pattern FRENCH_WITHOUT_SPACE =
            Pattern.compile("(?<=[\\p{L}\\p{N})\\]}»])[:;!?](?!/)|(?<![\\u00a0\\u202f])»|«(?![\\u00a0\\u202f])");
    private static final Pattern FRENCH_PLAIN_SPACE = Pattern.compile(" [:;!?»]|« ");
    private static final Pattern TYPEWRITER_APOSTROPHE = Pattern.compile("\\p{L}'\\p{L}");
    private static final Pattern END_OF_SENTENCE = Pattern.compile("[.!?](\\s|$)|\n\n|\n- |:\\s");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");
    private static final int MOST_WORDS_IN_A_SENTENCE = 32;

    record Text(String errorClass, ClassText text) {

        @Override
        public String toString() {
            return errorClass + " " + text.language();
        }

        ErrorClass declared() {
            return CLASSES.find(errorClass).orElseThrow();
        }

        /** Everything a learner may read. */
        List<String> all() {
            List<String> all =
                    new ArrayList<>(text.templates().map(Template::text).toList());
            all.add(text.explanation());
            return all;
        }

        /** The same without code, which has rules of its own. */
        List<String> prose() {
            return all().stream()
                    .map(part -> CODE.matcher(part).replaceAll("X"))
                    .map(part -> SLOT.matcher(part).replaceAll("X"))
                    .toList();
        }
    }

    static Stream<Text> texts() {
        return Stream.concat(
                        CLASSES.all().stream()
                                .flatMap(errorClass -> CATALOGUE.languages().stream()
                                        .map(language ->
                                                new Text(errorClass.id(), CATALOGUE.text(errorClass.id(), language)))),
                        ofCourse())
                .distinct();
    }

    /** What the course that comes with taskgrader says in words of its own. */
    private static Stream<Text> ofCourse() {
        try {
            return ExerciseLibrary.read(
                            Path.of(System.getProperty("taskgrader.root"), "exercises"), ExerciseWords.of(CLASSES))
                    .exercises()
                    .stream()
                    .flatMap(exercise -> exercise.feedback().stream())
                    .map(own -> new Text(
                            own.errorClass(),
                            CATALOGUE
                                    .text(own.errorClass(), own.language())
                                    .with(own, CLASSES.find(own.errorClass()).orElseThrow())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void usesTheSlotsThatItsClassDeclaresAndAllOfThem(Text text) {
        Set<String> used = new HashSet<>();
        text.text().templates().forEach(template -> used.addAll(template.slots()));

        assertThat(used).isEqualTo(text.declared().slots().keySet());
        assertThat(SLOT.matcher(text.text().explanation()).results()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void hasThreeHintsAndALongExplanationWithAnExample(Text text) {
        assertThat(text.text().hints()).hasSize(3);
        assertThat(text.text().explanation()).contains("```c\n").hasSizeGreaterThan(300);
    }

    /** A slot with data of a test stands in the one sentence that has a twin for hidden tests. */
    @ParameterizedTest
    @MethodSource("texts")
    void keepsDataOfHiddenTestsBack(Text text) {
        ClassText words = text.text();
        boolean showsData = showsTestData(words.seen(), text.declared());

        assertThat(words.seenHidden().isPresent()).isEqualTo(showsData);
        words.templates()
                .filter(template -> !template.equals(words.seen()))
                .forEach(template -> assertThat(showsTestData(template, text.declared()))
                        .as(template.text())
                        .isFalse());
    }

    private static boolean showsTestData(Template template, ErrorClass declared) {
        return template.shows(SlotType.TEST_DATA, declared);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void blamesNobodyAndAlarmsNobody(Text text) {
        assertThat(text.prose())
                .allSatisfy(part ->
                        assertThat(FORBIDDEN.matcher(part).results()).as(part).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void keepsItsSentencesShort(Text text) {
        assertThat(text.prose().stream().flatMap(END_OF_SENTENCE::splitAsStream))
                .allSatisfy(sentence -> assertThat(SPACE.splitAsStream(sentence.strip()))
                        .as(sentence)
                        .hasSizeLessThanOrEqualTo(MOST_WORDS_IN_A_SENTENCE));
    }

    @ParameterizedTest
    @MethodSource("frenchTexts")
    void keepsToFrenchTypography(Text text) {
        assertThat(text.prose()).allSatisfy(part -> {
            for (Pattern wrong : List.of(TYPEWRITER_APOSTROPHE, FRENCH_PLAIN_SPACE, FRENCH_WITHOUT_SPACE)) {
                assertThat(wrong.matcher(part).results()).as(part).isEmpty();
            }
        });
    }

    /** What is said around the classes keeps to the same. */
    @ParameterizedTest
    @EnumSource(GeneralText.class)
    void whatIsSaidAroundTheClassesKeepsToTheSame(GeneralText text) {
        for (Locale language : CATALOGUE.languages()) {
            Template template = CATALOGUE.general(language).template(text);
            String prose =
                    SLOT.matcher(CODE.matcher(template.text()).replaceAll("X")).replaceAll("X");

            assertThat(template.slots())
                    .as(template.text())
                    .isSubsetOf(text.slots().keySet());
            assertThat(FORBIDDEN.matcher(prose).results()).as(prose).isEmpty();
            assertThat(END_OF_SENTENCE.splitAsStream(prose))
                    .allSatisfy(sentence -> assertThat(SPACE.splitAsStream(sentence.strip()))
                            .as(sentence)
                            .hasSizeLessThanOrEqualTo(MOST_WORDS_IN_A_SENTENCE));
            if (language.equals(Locale.FRENCH)) {
                for (Pattern wrong : List.of(TYPEWRITER_APOSTROPHE, FRENCH_PLAIN_SPACE, FRENCH_WITHOUT_SPACE)) {
                    assertThat(wrong.matcher(prose).results()).as(prose).isEmpty();
                }
            }
        }
    }

    static Stream<Text> frenchTexts() {
        return texts().filter(text -> text.text().language().equals(Locale.FRENCH));
    }
}
