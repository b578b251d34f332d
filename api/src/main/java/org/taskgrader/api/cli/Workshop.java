package org.taskgrader.api.cli;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Path;
import org.taskgrader.api.report.ReportMapper;
import org.taskgrader.api.settings.DiagnosisConfiguration;
import org.taskgrader.api.settings.ExerciseLocation;
import org.taskgrader.api.settings.HelpConfiguration;
import org.taskgrader.api.settings.SandboxConfiguration;
import org.taskgrader.api.settings.Settings;
import org.taskgrader.core.classification.Classifier;
import org.taskgrader.core.classification.ErrorClasses;
import org.taskgrader.core.exercise.folder.ExerciseLibrary;
import org.taskgrader.core.feedback.Explainer;
import org.taskgrader.core.feedback.MessageCatalogue;
import org.taskgrader.core.grading.ExerciseWords;
import org.taskgrader.core.grading.Grader;
import org.taskgrader.core.repair.CheckedRepair;
import org.taskgrader.sandbox.DockerSandbox;
import org.taskgrader.sandbox.engine.SandboxException;

/** What commands work with: settings, exercises, words, and a sandbox when it is asked for. */
final class Workshop {

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
            return new SmallRyeConfigBuilder()
                    .addDefaultInterceptors()
                    .addDefaultSources()
                    .addDiscoveredConverters()
                    .withMapping(Settings.class)
                    .build()
                    .getConfigMapping(Settings.class);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(String.valueOf(e.getMessage()));
        }
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
            return ExerciseLibrary.read(folder, ExerciseWords.of(classes));
        } catch (IOException e) {
            throw CommandFailure.ours("the exercises could not be read: " + e.getMessage(), e);
        }
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
