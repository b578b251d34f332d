package org.taskgrader.core.classification;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.Comparison;
import org.taskgrader.core.exercise.CompileOptions;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.ExitStatus;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.exercise.TestCase;
import org.taskgrader.core.exercise.TestCase.Visibility;
import org.taskgrader.core.exercise.TestGroup;
import org.taskgrader.core.exercise.folder.CaseRules;
import org.taskgrader.core.rule.SourceRule;

/**
 * The tests of a {@link Fixture}: its {@code case.yaml}.
 *
 * @param comparison {@code exact} or {@code unordered-lines}; tolerant of white space when absent
 * @param output the most octets that a run may print: a program that prints for ever is to leave a small recording
 * @param flags more of gcc's, as an exercise can ask for them
 * @param rules on the source, as an exercise writes them
 */
record FixtureCase(
        @Nullable String comparison,
        @Nullable Long output,
        @Nullable List<String> flags,
        @Nullable List<Object> rules,
        List<Test> tests) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    record Test(
            String name,
            @Nullable Visibility visibility,
            @Nullable String input,
            String expected) {}

    static Exercise read(Path file, String id) {
        try {
            return YAML.readValue(file.toFile(), FixtureCase.class).toExercise(id);
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        }
    }

    private Exercise toExercise(String id) throws IOException {
        List<SourceRule> asked =
                rules == null ? List.of() : CaseRules.read(YAML.writeValueAsString(Map.of("rules", rules)));
        return withoutRules(id).withRules(asked);
    }

    private Exercise withoutRules(String id) {
        return new Exercise(
                id,
                Map.of(Locale.ENGLISH, "Fixture", Locale.FRENCH, "Exemple"),
                Map.of(),
                "",
                new CompileOptions("gnu17", flags == null ? List.of() : flags),
                limits(),
                comparing(),
                ExitStatus.ZERO,
                List.of(new TestGroup("all", 10, TestGroup.Scoring.PROPORTIONAL)),
                tests.stream().map(this::testCase).toList(),
                List.of());
    }

    private Comparison comparing() {
        return switch (comparison) {
            case null -> new Comparison.WhitespaceTolerant();
            case "exact" -> new Comparison.Exact();
            case "unordered-lines" -> new Comparison.UnorderedLines();
            default -> throw new IllegalArgumentException("unknown comparison " + comparison);
        };
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
                List.of(),
                Bytes.utf8(test.input() == null ? "" : test.input()),
                Bytes.utf8(test.expected()),
                limits());
    }
}
