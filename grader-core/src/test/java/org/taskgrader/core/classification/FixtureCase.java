package org.taskgrader.core.classification;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.Answer;
import org.taskgrader.core.exercise.Checker;
import org.taskgrader.core.exercise.Comparison;
import org.taskgrader.core.exercise.CompileOptions;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.ExerciseTexts;
import org.taskgrader.core.exercise.ExitStatus;
import org.taskgrader.core.exercise.FeedbackOverride;
import org.taskgrader.core.exercise.Grading;
import org.taskgrader.core.exercise.Interactor;
import org.taskgrader.core.exercise.Invocation;
import org.taskgrader.core.exercise.Kind;
import org.taskgrader.core.exercise.Library;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.exercise.OwnMessage;
import org.taskgrader.core.exercise.PlacedFile;
import org.taskgrader.core.exercise.TestCase;
import org.taskgrader.core.exercise.TestCase.Visibility;
import org.taskgrader.core.exercise.TestGroup;
import org.taskgrader.core.exercise.folder.CaseKind;
import org.taskgrader.core.exercise.folder.CaseMessages;
import org.taskgrader.core.exercise.folder.CaseRules;
import org.taskgrader.core.rule.SourceRule;

/**
 * The tests of a {@link Fixture}: its {@code case.yaml}.
 *
 * @param comparison {@code exact} or {@code unordered-lines}; tolerant of white space when absent
 * @param checker a checker in C, in the place of a comparison
 * @param interactor one in C, which the tests' inputs go to; then nothing is compared
 * @param output the most octets that a run may print: a program that prints for ever is to leave a small recording
 * @param flags more of gcc's, as an exercise can ask for them
 * @param rules on the source, as an exercise writes them
 * @param kind what is asked for, as an exercise writes it, with {@code functions}, {@code calls} and {@code changes}; a
 *     program when absent
 * @param template of the kinds that have one
 * @param library of the exercise's: its files' contents by their names
 * @param messages of the exercise, as it writes them
 * @param words of those, by language
 */
record FixtureCase(
        @Nullable String comparison,
        @Nullable String checker,
        @Nullable String interactor,
        @Nullable Long output,
        @Nullable List<String> flags,
        @Nullable List<Object> rules,
        @Nullable Map<String, Object> messages,
        @Nullable Map<String, Words> words,
        @Nullable Map<String, Object> kind,
        @Nullable String template,
        @Nullable Map<String, String> library,
        @Nullable List<Test> tests) {

    private static final Map<String, Map<Locale, String>> MESSAGES = Map.of(
            "wrong-sum",
            Map.of(
                    Locale.ENGLISH, "The two numbers add up to {sum}, not to {wanted}.",
                    Locale.FRENCH, "La somme des deux nombres est {sum}, et non {wanted}."),
            "no-number",
            Map.of(
                    Locale.ENGLISH, "A number was expected, and your program said {said}.",
                    Locale.FRENCH, "Un nombre était attendu, et votre programme a dit {said}."));

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    record Test(
            String name,
            @Nullable Visibility visibility,
            @Nullable String input,
            @Nullable String expected,
            @Nullable Map<String, String> files,
            @Nullable Map<String, String> outputs) {}

    record Words(String title, String seen, String why, String next, List<String> hints) {

        FeedbackOverride in(String language) {
            return new FeedbackOverride(
                    OwnMessages.CLASS,
                    Locale.forLanguageTag(language),
                    Optional.of(title),
                    Optional.of(seen),
                    Optional.empty(),
                    Optional.of(why),
                    Optional.of(next),
                    hints,
                    Optional.empty());
        }
    }

    static Exercise read(Path file, String id) {
        try {
            return YAML.readValue(file.toFile(), FixtureCase.class).toExercise(id, file.resolveSibling("."));
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        }
    }

    private Exercise toExercise(String id, Path folder) throws IOException {
        String text = template == null ? "" : template;
        CaseKind asked = CaseKind.read(kind == null ? "{}" : YAML.writeValueAsString(kind), text, folder);
        List<SourceRule> rulesOfCase =
                rules == null ? List.of() : CaseRules.read(YAML.writeValueAsString(Map.of("rules", rules)));
        Grading grading = new Grading(
                interactor == null ? asked.kind() : talking(interactor),
                new CompileOptions("gnu17", flags == null ? List.of() : flags),
                limits(),
                comparing(),
                ExitStatus.ZERO,
                List.of(new TestGroup("all", 10, TestGroup.Scoring.PROPORTIONAL)),
                tests == null
                        ? asked.tests(limits())
                        : tests.stream().map(this::testCase).toList(),
                Stream.concat(asked.rules().stream(), rulesOfCase.stream()).toList(),
                new Library(files(library)));
        return Exercise.of(
                        id,
                        new ExerciseTexts(Map.of(Locale.ENGLISH, "Fixture", Locale.FRENCH, "Exemple"), Map.of(), text),
                        grading,
                        List.of(),
                        List.of())
                .withMessages(own(grading.tests()));
    }

    private List<OwnMessage> own(List<TestCase> cases) throws IOException {
        if (messages == null || words == null) {
            return List.of();
        }
        return CaseMessages.read(
                YAML.writeValueAsString(Map.of("messages", messages)).replaceFirst("^---\\R", ""),
                words.entrySet().stream()
                        .map(each -> each.getValue().in(each.getKey()))
                        .toList(),
                cases.stream().map(TestCase::name).toList());
    }

    private Comparison comparing() {
        if (checker != null) {
            return new Comparison.Checked(new Checker("checker.c", Bytes.utf8(checker), List.of(), MESSAGES));
        }
        return switch (comparison) {
            case null -> new Comparison.WhitespaceTolerant();
            case "exact" -> new Comparison.Exact();
            case "unordered-lines" -> new Comparison.UnorderedLines();
            default -> throw new IllegalArgumentException("unknown comparison " + comparison);
        };
    }

    private Kind talking(String source) {
        Map<String, Bytes> secrets = Objects.requireNonNull(tests).stream()
                .collect(
                        Collectors.toMap(Test::name, test -> Bytes.utf8(Objects.requireNonNullElse(test.input(), ""))));
        return new Kind.Interactive(new Interactor(Bytes.utf8(source), secrets, MESSAGES));
    }

    private Limits limits() {
        return new Limits(
                Duration.ofSeconds(1),
                Duration.ofSeconds(5),
                ByteSize.ofMebibytes(64),
                output == null ? ByteSize.ofMebibytes(1) : ByteSize.ofBytes(output),
                1);
    }

    private TestCase testCase(Test test) {
        return new TestCase(
                test.name(),
                "all",
                test.visibility() == null ? Visibility.VISIBLE : test.visibility(),
                new Invocation(
                        List.of(),
                        List.of(),
                        files(test.files()),
                        Bytes.utf8(test.input() == null || interactor != null ? "" : test.input())),
                new Answer(
                        Bytes.utf8(Objects.requireNonNullElse(test.expected(), "")),
                        List.of(),
                        files(test.outputs()),
                        List.of()),
                limits());
    }

    private static List<PlacedFile> files(@Nullable Map<String, String> contents) {
        return contents == null
                ? List.of()
                : contents.entrySet().stream()
                        .map(file -> new PlacedFile(file.getKey(), Bytes.utf8(file.getValue())))
                        .toList();
    }
}
