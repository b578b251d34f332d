package org.taskgrader.core.repair;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.classification.Classifier;
import org.taskgrader.core.classification.ErrorClasses;
import org.taskgrader.core.diagnosis.DiagnosisScope;
import org.taskgrader.core.execution.ExecutionJson;
import org.taskgrader.core.execution.InvestigationsJson;
import org.taskgrader.core.execution.RecordedSandbox;
import org.taskgrader.core.execution.RecordingSandbox;
import org.taskgrader.core.execution.Sandbox;
import org.taskgrader.core.exercise.Comparison;
import org.taskgrader.core.exercise.CompileOptions;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.ExitStatus;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.exercise.TestCase;
import org.taskgrader.core.exercise.TestCase.Visibility;
import org.taskgrader.core.exercise.TestGroup;
import org.taskgrader.core.feedback.EditHint;
import org.taskgrader.core.feedback.Explainer;
import org.taskgrader.core.feedback.Message;
import org.taskgrader.core.feedback.MessageCatalogue;
import org.taskgrader.core.grading.Grader;
import org.taskgrader.core.grading.GradingListener;
import org.taskgrader.core.report.GradeReport;
import org.taskgrader.core.submission.Submission;

/**
 * A program that does not compile, {@code submission.c}, with the changed one that is proposed, {@code edited.c}, and what
 * the learner reads about it, {@code hint.<lang>.txt}. Where nothing is proposed, there are no such files.
 */
public record RepairCase(Path folder) {

    private static final ErrorClasses CLASSES = ErrorClasses.load();
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);

    private static final Limits LIMITS = new Limits(
            Duration.ofSeconds(1), Duration.ofSeconds(5), ByteSize.ofMebibytes(64), ByteSize.ofMebibytes(1), 1);

    private static final Exercise EXERCISE = new Exercise(
            "repair",
            Map.of(Locale.ENGLISH, "repair"),
            Map.of(),
            "",
            new CompileOptions("gnu17", List.of()),
            LIMITS,
            new Comparison.Exact(),
            ExitStatus.ZERO,
            List.of(new TestGroup("all", 1, TestGroup.Scoring.PROPORTIONAL)),
            List.of(new TestCase("only", "all", Visibility.VISIBLE, List.of(), Bytes.empty(), Bytes.empty(), LIMITS)),
            List.of());

    /** Every folder of {@code grader-core/src/test/resources/repair}. */
    public static List<RepairCase> all() {
        Path root = Path.of(System.getProperty("taskgrader.root"), "grader-core/src/test/resources/repair");
        try (Stream<Path> folders = Files.list(root)) {
            return folders.sorted().map(RepairCase::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is proposed, as the files of the folder have it. */
    public Map<String, String> proposed(Sandbox sandbox) throws InterruptedException {
        Map<String, String> files = new TreeMap<>();
        for (Locale language : LANGUAGES) {
            GradeReport report = graded(sandbox, language);
            report.edit().ifPresent(edit -> files.put("edited.c", edit.edit().applyTo(source())));
            report.feedback()
                    .lead()
                    .flatMap(Message::edit)
                    .ifPresent(hint -> files.put("hint." + language.toLanguageTag() + ".txt", shown(hint)));
        }
        return files;
    }

    /** What the folder says is proposed. */
    public Map<String, String> expected() {
        Map<String, String> files = new TreeMap<>();
        Stream.of("edited.c", "hint.en.txt", "hint.fr.txt")
                .forEach(file -> read(file).ifPresent(content -> files.put(file, content)));
        return files;
    }

    /** The sandbox that answers as a real one did when the case was recorded. */
    public Sandbox recorded() {
        return RecordedSandbox.of(List.of(folder));
    }

    /** Writes down what a real sandbox answered, and what was proposed. */
    public void record(RecordingSandbox sandbox, Map<String, String> proposed) {
        ExecutionJson.write(sandbox.execution(), folder.resolve("execution.json"));
        InvestigationsJson.write(sandbox.investigations(), folder.resolve("investigations.json"));
        proposed.forEach((file, content) -> {
            try {
                Files.writeString(folder.resolve(file), content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** What comes of the program, as it was recorded. */
    public GradeReport graded(Locale language) throws InterruptedException {
        return graded(recorded(), language);
    }

    private GradeReport graded(Sandbox sandbox, Locale language) throws InterruptedException {
        return new Grader(
                        sandbox,
                        DiagnosisScope.PASSED_TOO,
                        new Classifier(CLASSES),
                        new CheckedRepair(sandbox),
                        new Explainer(CLASSES, MessageCatalogue.load(CLASSES)))
                .grade(EXERCISE, new Submission(EXERCISE.id(), source(), language), GradingListener.NONE);
    }

    private static String shown(EditHint hint) {
        StringBuilder text = new StringBuilder(hint.words()).append('\n');
        hint.change().ifPresent(change -> {
            change.before().forEach(line -> text.append("- ").append(line).append('\n'));
            change.after().forEach(line -> text.append("+ ").append(line).append('\n'));
        });
        return text.toString();
    }

    private String source() {
        return read("submission.c").orElseThrow();
    }

    private Optional<String> read(String file) {
        Path path = folder.resolve(file);
        try {
            return Files.exists(path) ? Optional.of(Files.readString(path)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
