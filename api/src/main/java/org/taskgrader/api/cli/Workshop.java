package org.taskgrader.api.cli;

import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.taskgrader.api.report.ReportMapper;
import org.taskgrader.api.settings.DiagnosisConfiguration;
import org.taskgrader.api.settings.ExerciseLocation;
import org.taskgrader.api.settings.HelpConfiguration;
import org.taskgrader.api.settings.SandboxConfiguration;
import org.taskgrader.api.settings.Settings;
import org.taskgrader.core.classification.Classifier;
import org.taskgrader.core.classification.ErrorClasses;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.folder.CourseFile;
import org.taskgrader.core.exercise.folder.ExerciseLibrary;
import org.taskgrader.core.exercise.folder.Vocabulary;
import org.taskgrader.core.feedback.Explainer;
import org.taskgrader.core.feedback.MessageCatalogue;
import org.taskgrader.core.grading.ExerciseWords;
import org.taskgrader.core.grading.Grader;
import org.taskgrader.core.repair.CheckedRepair;
import org.taskgrader.sandbox.DockerSandbox;
import org.taskgrader.sandbox.engine.SandboxException;

/** What commands work with: settings, exercises, words, and a sandbox when it is asked for. */
final class Workshop {

    /** Of the library that reads settings, for its own documentation. */
    private static final Pattern CODE = Pattern.compile("(java\\.\\S+: )?SRCFG\\d+: ");

    private static final Pattern CONVERSION = Pattern.compile(
            "The config property (\\S+) with the config value \"(.*)\" threw an Exception whilst being converted ");

    private final Settings settings;
    private final ErrorClasses classes = ErrorClasses.load();
    private final MessageCatalogue catalogue = MessageCatalogue.load(classes);
    private final Path folder;

    private Workshop(Settings settings, Path folder) {
        this.settings = settings;
        this.folder = folder;
    }

    /** With the same settings as the service, from the environment and from system properties. */
    static Workshop open() {
        Settings settings = settings();
        try {
            return new Workshop(settings, ExerciseLocation.of(settings));
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(String.valueOf(e.getMessage()));
        }
    }

    /** What the environment and system properties say. */
    static Settings settings() {
        try {
            return read().withMapping(Settings.class).build().getConfigMapping(Settings.class);
        } catch (ConfigValidationException e) {
            throw CommandFailure.usage(problems(e));
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(String.valueOf(e.getMessage()));
        }
    }

    /** A line for each setting that is not as it must be. */
    static String problems(ConfigValidationException refused) {
        return IntStream.range(0, refused.getProblemCount())
                .mapToObj(i -> CODE.matcher(refused.getProblem(i).getMessage()).replaceAll(""))
                .map(problem -> CONVERSION.matcher(problem).replaceFirst("$1 cannot be \"$2\": "))
                .collect(Collectors.joining("\n"));
    }

    /** The address that the service is to listen at. */
    static String host() {
        return read().build()
                .getOptionalValue("quarkus.http.host", String.class)
                .orElse("127.0.0.1");
    }

    private static SmallRyeConfigBuilder read() {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDefaultSources()
                .addDiscoveredConverters();
    }

    /** Of all exercises. */
    Path folder() {
        return folder;
    }

    MessageCatalogue catalogue() {
        return catalogue;
    }

    ReportMapper reports() {
        try {
            return new ReportMapper(catalogue, HelpConfiguration.of(settings));
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(String.valueOf(e.getMessage()));
        }
    }

    ExerciseLibrary library() {
        try {
            return ExerciseLibrary.read(folder, vocabulary());
        } catch (IOException e) {
            throw CommandFailure.ours("the exercises could not be read: " + e.getMessage(), e);
        }
    }

    /**
     * The exercise with that id.
     *
     * @throws CommandFailure if there is none that can be used
     */
    Exercise exercise(String id) {
        return library()
                .find(id)
                .orElseThrow(() -> CommandFailure.usage(
                        "there is no exercise \"" + id + "\" that can be used: taskgrader check says which there are"));
    }

    /** The words that exercises may use. */
    Vocabulary vocabulary() {
        return ExerciseWords.of(classes);
    }

    CourseFile.Reading course(ExerciseLibrary library) {
        return CourseFile.read(folder, library);
    }

    /** Opens the sandbox; whoever asked closes it. */
    DockerSandbox sandbox() throws InterruptedException {
        try {
            return DockerSandbox.open(SandboxConfiguration.of(settings.sandbox()));
        } catch (SandboxException e) {
            throw CommandFailure.ours("the sandbox cannot be used (" + e.stage() + "): " + e.detail(), e);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(String.valueOf(e.getMessage()));
        }
    }

    /** As many workers as there are places in the sandbox; whoever asked closes them. */
    static ExecutorService workers(DockerSandbox sandbox) {
        return Executors.newFixedThreadPool(
                sandbox.status().size(), Thread.ofVirtual().factory());
    }

    /** How many containers the sandbox would have: as many as there are processors, if no setting says otherwise. */
    int containers() {
        return settings.sandbox().containers().orElse(Runtime.getRuntime().availableProcessors());
    }

    Grader grader(DockerSandbox sandbox) {
        return new Grader(
                sandbox,
                DiagnosisConfiguration.of(settings.diagnosis()),
                new Classifier(classes),
                new CheckedRepair(sandbox),
                new Explainer(classes, catalogue));
    }
}
