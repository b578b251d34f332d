package org.taskgrader.core.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.taskgrader.core.classification.ErrorClass;
import org.taskgrader.core.classification.ErrorClasses;
import org.taskgrader.core.classification.SlotType;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.folder.ExerciseLibrary;
import org.taskgrader.core.grading.ExerciseWords;

/** What every text for learners keeps to, whoever wrote it. */
class WordingTest {

    private static final ErrorClasses CLASSES = ErrorClasses.load();
    private static final MessageCatalogue CATALOGUE = MessageCatalogue.load(CLASSES);

    private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`]*`");
    private static final Pattern RULE_OF_TABLE = Pattern.compile("(?m)^\\|[-:| ]+$");
    private static final Pattern SLOT = Pattern.compile("\\{[a-z][a-zA-Z]*}");

    /** Blame, alarm and jargon, in both languages. */
    private static final Pattern FORBIDDEN =
            Pattern.compile("(?iU)\\b(illegal|fatal|invalid|stupid|you forgot|your (mistake|fault)|simply|obviously"
                    + "|illégale?|fatale?|invalide|vous avez oublié|votre (faute|erreur)|évidemment"
                    + "|lvalue|operands?|tokens?|segfault|segmentation|opérandes?)\\b");

    private static final Pattern TYPEWRITER_QUOTE = Pattern.compile("\\p{L}'|\"");

    /** A no-break space before a colon, a narrow one before the other high signs, inside of guillemets and of large numbers. */
    private static final Pattern FRENCH_SPACING =
            Pattern.compile("(?<!\\u00a0):(?!//)|(?<!\\u202f)[;!?»]|«(?!\\u202f)|\\d \\d{3}(?!\\d)");

    /** The language as a thing, which has an article in French: {@code le C}. */
    private static final Pattern BARE_C =
            Pattern.compile("(?iU)(?<!\\b(le|du|au|en|programme|langage)\\s)\\b(?-i:C)\\b(?!’)");

    private static final Pattern TYPESET = Pattern.compile("[’‘\\u00a0\\u202f]");
    private static final Pattern COMMENT = Pattern.compile("/\\*\\s*(.*?)\\s*\\*/");
    private static final Pattern WORDS = Pattern.compile("\\p{L}{3,} \\p{L}{3,}");
    private static final Map<Pattern, String> FRENCH_WORDS = frenchWords();
    private static final Pattern END_OF_SENTENCE = Pattern.compile("[.!?](\\s|$)|\n\n|\n- |:\\s");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u202f]+");
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
            return all().stream().map(Text::prose).toList();
        }

        static String prose(String part) {
            return SLOT.matcher(CODE.matcher(part).replaceAll("X")).replaceAll("X");
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
        return course().flatMap(exercise -> exercise.feedback().stream())
                .map(own -> new Text(
                        own.errorClass(),
                        CATALOGUE
                                .text(own.errorClass(), own.language())
                                .with(own, CLASSES.find(own.errorClass()).orElseThrow())));
    }

    static Stream<Exercise> course() {
        try {
            return ExerciseLibrary.read(
                    Path.of(System.getProperty("taskgrader.root"), "exercises"), ExerciseWords.of(CLASSES))
                    .exercises()
                    .stream();
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
    @MethodSource("texts")
    void isTypesetAndItsCodeIsNot(Text text) {
        for (String part : text.all()) {
            assertThat(TYPEWRITER_QUOTE.matcher(Text.prose(part)).results())
                    .as(part)
                    .isEmpty();
            assertThat(CODE.matcher(part).results().map(MatchResult::group))
                    .allSatisfy(code ->
                            assertThat(TYPESET.matcher(code).results()).as(code).isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("frenchTexts")
    void keepsToFrenchTypography(Text text) {
        assertThat(text.prose())
                .allSatisfy(part -> assertThat(FRENCH_SPACING.matcher(part).results())
                        .as(part)
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("frenchTexts")
    void saysTheSameThingInTheSameFrenchWords(Text text) {
        assertThat(text.prose()).allSatisfy(WordingTest::assertThatWordsAreThoseOfTheCourse);
    }

    private static void assertThatWordsAreThoseOfTheCourse(String prose) {
        assertThat(BARE_C.matcher(prose).results()).as(prose).isEmpty();
        FRENCH_WORDS.forEach((pattern, instead) -> assertThat(
                        pattern.matcher(prose).results().map(MatchResult::group))
                .as("%s: say %s", prose, instead)
                .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("course")
    void whatTheCourseAsksIsTypesetToo(Exercise exercise) {
        exercise.statements().forEach((language, statement) -> {
            String prose = Text.prose(RULE_OF_TABLE.matcher(statement).replaceAll(""))
                    + exercise.titles().get(language);
            assertThat(TYPEWRITER_QUOTE.matcher(prose).results()).as(prose).isEmpty();
            if (language.equals(Locale.FRENCH)) {
                assertThat(FRENCH_SPACING.matcher(prose).results()).as(prose).isEmpty();
            }
        });
    }

    /** Each part says in French what it says in English, so it shows the same. */
    @ParameterizedTest
    @MethodSource("classes")
    void showsTheSamePartByPartInFrenchAndEnglish(ErrorClass errorClass) {
        ClassText french = CATALOGUE.text(errorClass.id(), Locale.FRENCH);
        ClassText english = CATALOGUE.text(errorClass.id(), Locale.ENGLISH);

        assertThat(french.templates().map(template -> Set.copyOf(template.slots())))
                .containsExactlyElementsOf(english.templates()
                        .map(template -> Set.copyOf(template.slots()))
                        .toList());
        assertThat(Collections.disjoint(comments(french), comments(english)))
                .as("%s and %s", comments(french), comments(english))
                .isTrue();
    }

    static List<ErrorClass> classes() {
        return CLASSES.all();
    }

    private static Set<String> comments(ClassText text) {
        return COMMENT.matcher(text.explanation())
                .results()
                .map(comment -> comment.group(1))
                .filter(comment -> WORDS.matcher(comment).find())
                .collect(Collectors.toSet());
    }

    /** What is said around the classes keeps to the same. */
    @ParameterizedTest
    @EnumSource(GeneralText.class)
    void whatIsSaidAroundTheClassesKeepsToTheSame(GeneralText text) {
        for (Locale language : CATALOGUE.languages()) {
            Template template = CATALOGUE.general(language).template(text);
            String prose = Text.prose(template.text());

            assertThat(template.slots())
                    .as(template.text())
                    .isSubsetOf(text.slots().keySet());
            assertThat(FORBIDDEN.matcher(prose).results()).as(prose).isEmpty();
            assertThat(TYPEWRITER_QUOTE.matcher(prose).results()).as(prose).isEmpty();
            assertThat(END_OF_SENTENCE.splitAsStream(prose))
                    .allSatisfy(sentence -> assertThat(SPACE.splitAsStream(sentence.strip()))
                            .as(sentence)
                            .hasSizeLessThanOrEqualTo(MOST_WORDS_IN_A_SENTENCE));
            if (language.equals(Locale.FRENCH)) {
                assertThat(FRENCH_SPACING.matcher(prose).results()).as(prose).isEmpty();
                assertThatWordsAreThoseOfTheCourse(prose);
            }
        }
    }

    static Stream<Text> frenchTexts() {
        return texts().filter(text -> text.text().language().equals(Locale.FRENCH));
    }

    private static Map<Pattern, String> frenchWords() {
        try (InputStream words = WordingTest.class.getResourceAsStream("/wording/french-words.yaml")) {
            Map<String, String> read = new YAMLMapper().readValue(words, new TypeReference<Map<String, String>>() {});
            return read.entrySet().stream()
                    .collect(Collectors.toMap(
                            word -> Pattern.compile("(?iU)\\b(" + word.getKey() + ")\\b"), Map.Entry::getValue));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
