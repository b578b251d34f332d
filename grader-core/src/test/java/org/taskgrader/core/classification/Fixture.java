package org.taskgrader.core.classification;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.taskgrader.core.diagnosis.DiagnosisScope;
import org.taskgrader.core.execution.ExecutionJson;
import org.taskgrader.core.execution.InvestigationsJson;
import org.taskgrader.core.execution.RecordedSandbox;
import org.taskgrader.core.execution.RecordingSandbox;
import org.taskgrader.core.execution.Sandbox;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.feedback.Explainer;
import org.taskgrader.core.feedback.Feedback;
import org.taskgrader.core.feedback.Message;
import org.taskgrader.core.feedback.MessageCatalogue;
import org.taskgrader.core.feedback.Situation;
import org.taskgrader.core.feedback.rendering.PictureLines;
import org.taskgrader.core.feedback.rendering.TextRenderer;
import org.taskgrader.core.grading.Grader;
import org.taskgrader.core.grading.GradingListener;
import org.taskgrader.core.repair.Repair;
import org.taskgrader.core.report.GradeReport;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.submission.Submission;

/**
 * A program that shows a mistake ({@code positive}) or only seems to ({@code negative}): a folder
 * {@code error-classes/<id>/positive/<case>/} in the test resources.
 *
 * @param errorClass the class whose folder it is in
 */
public record Fixture(String errorClass, boolean positive, Path folder) {

    static final List<String> FILES =
            List.of("case.yaml", "execution.json", "expected.json", "message.en.txt", "message.fr.txt", "submission.c");

    /** Only where the program was investigated. */
    static final String INVESTIGATIONS = "investigations.json";

    /** And the author's programs, where the submission is only about those. */
    static final List<String> NOT_ALWAYS = List.of(
            INVESTIGATIONS,
            RecordedSandbox.CHECK,
            "program.c",
            "programs",
            picture(Locale.ENGLISH),
            picture(Locale.FRENCH));

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ErrorClasses CLASSES = ErrorClasses.load();
    private static final Classifier CLASSIFIER = new Classifier(CLASSES);
    private static final MessageCatalogue CATALOGUE = MessageCatalogue.load(CLASSES);
    private static final Explainer EXPLAINER = new Explainer(CLASSES, CATALOGUE);
    private static final int ALL_HINTS = 3;

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

    /** One of those that show a class. */
    public static Fixture positive(String errorClass, String name) {
        return new Fixture(
                errorClass, true, root().resolve(errorClass).resolve("positive").resolve(name));
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

    /** What the program is tested with: {@code case.yaml}. */
    public Exercise exercise() {
        return FixtureCase.read(folder.resolve("case.yaml"), toString());
    }

    /** The sandbox that answers as a real one did when the fixture was recorded. */
    public RecordedSandbox recorded() {
        return RecordedSandbox.of(List.of(folder));
    }

    List<Finding> findings(Sandbox sandbox) throws InterruptedException {
        return graded(sandbox, Locale.ENGLISH).findings();
    }

    /**
     * What comes of the program for the learner, as the files {@code expected.json}, {@code message.*.txt} and, where a picture
     * of memory goes along, {@code picture.*.txt} have it.
     */
    public Map<String, String> told(Sandbox sandbox) throws InterruptedException {
        GradeReport report = graded(sandbox, Locale.ENGLISH);
        Map<String, String> files = new TreeMap<>(Map.of("expected.json", lead(report.findings())));
        for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            Feedback feedback = EXPLAINER.explain(
                    Situation.of(exercise(), source(), report.judgement(), report.findings())
                            .with(report.diagnosis()),
                    language);
            files.put(
                    "message." + language.toLanguageTag() + ".txt",
                    TextRenderer.plain(CATALOGUE).render(feedback.withHints(ALL_HINTS)));
            feedback.lead()
                    .flatMap(Message::picture)
                    .ifPresent(picture -> files.put(
                            picture(language),
                            String.join("\n", PictureLines.of(CATALOGUE.general(language), picture)) + "\n"));
        }
        return files;
    }

    /** What comes of the program, as it was recorded. */
    public GradeReport graded(Locale language) throws InterruptedException {
        return graded(recorded(), language);
    }

    private GradeReport graded(Sandbox sandbox, Locale language) throws InterruptedException {
        Exercise exercise = exercise();
        return new Grader(sandbox, DiagnosisScope.PASSED_TOO, CLASSIFIER, Repair.NONE, EXPLAINER)
                .grade(exercise, new Submission(exercise.id(), source().text(), language), GradingListener.NONE);
    }

    /** Writes down what a sandbox did with the program, and what comes of it. */
    public void record(RecordingSandbox sandbox) throws InterruptedException {
        ExecutionJson.write(sandbox.execution(), folder.resolve("execution.json"));
        sandbox.check().ifPresent(check -> ExecutionJson.write(check, folder.resolve(RecordedSandbox.CHECK)));
        InvestigationsJson.write(sandbox.investigations(), folder.resolve(INVESTIGATIONS));
        writeTold();
    }

    private static String picture(Locale language) {
        return "picture." + language.toLanguageTag() + ".txt";
    }

    /** Its files with a picture of memory in words; none where no picture goes along. */
    List<String> pictures() {
        return Stream.of(picture(Locale.ENGLISH), picture(Locale.FRENCH))
                .filter(file -> Files.exists(folder.resolve(file)))
                .toList();
    }

    void writeTold() throws InterruptedException {
        told(recorded()).forEach(this::write);
    }

    /** The leading finding as {@code expected.json} has it; an empty object when there is none. */
    private static String lead(List<Finding> findings) {
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

    private void write(String file, String content) {
        try {
            Files.writeString(folder.resolve(file), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return errorClass + "/" + (positive ? "positive/" : "negative/") + folder.getFileName();
    }
}
