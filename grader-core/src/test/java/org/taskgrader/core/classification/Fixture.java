package org.taskgrader.core.classification;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.execution.Execution;
import org.taskgrader.core.execution.ExecutionJson;
import org.taskgrader.core.exercise.Comparison;
import org.taskgrader.core.exercise.CompileOptions;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.ExitStatus;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.exercise.TestCase;
import org.taskgrader.core.exercise.TestCase.Visibility;
import org.taskgrader.core.exercise.TestGroup;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.verdict.Judge;
import org.taskgrader.core.verdict.Judgement;

/**
 * A program that shows a mistake ({@code positive}) or only seems to ({@code negative}): a folder
 * {@code error-classes/<id>/positive/<case>/} in the test resources.
 *
 * @param errorClass the class whose folder it is in
 */
public record Fixture(String errorClass, boolean positive, Path folder) {

    static final List<String> FILES =
            List.of("case.yaml", "execution.json", "expected.json", "message.en.txt", "message.fr.txt", "submission.c");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();
    private static final Limits LIMITS = new Limits(
            Duration.ofSeconds(1), Duration.ofSeconds(5), ByteSize.ofMebibytes(64), ByteSize.ofMebibytes(1), 1);

    public static Path root() {
        return Path.of(System.getProperty("taskgrader.root"), "grader-core/src/test/resources/error-classes");
    }

    /** All of them, by class and name. */
    public static List<Fixture> all() {
        return folders(root()).stream()
                .flatMap(errorClass -> folders(errorClass).stream()
                        .flatMap(kind -> folders(kind).stream()
                                .map(folder -> new Fixture(
                                        errorClass.getFileName().toString(),
                                        kind.getFileName().toString().equals("positive"),
                                        folder))))
                .toList();
    }

    static List<Path> folders(Path parent) {
        try (Stream<Path> entries = Files.list(parent)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public CSource source() {
        return CSource.parse(read("submission.c"));
    }

    public Execution execution() {
        return ExecutionJson.read(folder.resolve("execution.json"));
    }

    Judgement judgement() {
        return Judge.judge(exercise(), execution());
    }

    Evidence evidence() {
        return Evidence.of(exercise(), source(), execution(), judgement());
    }

    /** What the program is tested with: {@code case.yaml}. */
    public Exercise exercise() {
        try {
            return YAML.readValue(folder.resolve("case.yaml").toFile(), Case.class)
                    .toExercise(toString());
        } catch (IOException e) {
            throw new IllegalStateException(this + "/case.yaml: " + e.getMessage(), e);
        }
    }

    private record Case(List<Test> tests) {

        Exercise toExercise(String id) {
            return new Exercise(
                    id,
                    Map.of(Locale.ENGLISH, id),
                    Map.of(),
                    "",
                    new CompileOptions("gnu17", List.of()),
                    LIMITS,
                    new Comparison.WhitespaceTolerant(),
                    ExitStatus.ZERO,
                    List.of(new TestGroup("all", 10, TestGroup.Scoring.PROPORTIONAL)),
                    tests.stream().map(Test::toTestCase).toList(),
                    List.of());
        }
    }

    private record Test(
            String name,
            @Nullable Visibility visibility,
            @Nullable String input,
            String expected) {

        TestCase toTestCase() {
            return new TestCase(
                    name,
                    "all",
                    visibility == null ? Visibility.VISIBLE : visibility,
                    List.of(),
                    Bytes.utf8(input == null ? "" : input),
                    Bytes.utf8(expected),
                    LIMITS);
        }
    }

    /** The leading finding as {@code expected.json} has it; an empty object when there is none. */
    public static String lead(List<Finding> findings) {
        return findings.stream().findFirst().map(Fixture::asJson).orElse("{ }\n");
    }

    private static String asJson(Finding finding) {
        ObjectNode json = JSON.createObjectNode();
        json.put("class", finding.errorClass());
        finding.where().ifPresent(where -> json.put("line", where.line()).put("column", where.column()));
        finding.test().ifPresent(test -> json.put("test", test));
        ObjectNode slots = json.putObject("slots");
        new TreeMap<>(finding.slots()).forEach(slots::put);
        return json.toPrettyString() + "\n";
    }

    /** One of its files. */
    public String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return errorClass + "/" + (positive ? "positive/" : "negative/") + folder.getFileName();
    }
}
