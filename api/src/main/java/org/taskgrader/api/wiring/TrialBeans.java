package org.taskgrader.api.wiring;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.taskgrader.api.report.ReportMapper;
import org.taskgrader.api.settings.DiagnosisConfiguration;
import org.taskgrader.api.settings.Settings;
import org.taskgrader.api.trial.OwnRuns;
import org.taskgrader.api.trial.TrialLimits;
import org.taskgrader.api.trial.Trials;
import org.taskgrader.core.classification.Classifier;
import org.taskgrader.core.classification.ErrorClasses;
import org.taskgrader.core.execution.Sandbox;
import org.taskgrader.core.feedback.Explainer;
import org.taskgrader.core.feedback.MessageCatalogue;
import org.taskgrader.core.grading.ExerciseWords;
import org.taskgrader.core.grading.Grader;
import org.taskgrader.core.repair.CheckedRepair;

/** What is tried out and not kept. Asked for on nodes that grade only, as it wants the sandbox. */
final class TrialBeans {

    @Produces
    @Singleton
    Trials trials(
            Sandbox sandbox,
            Settings settings,
            ErrorClasses classes,
            MessageCatalogue catalogue,
            ReportMapper reports) {
        Sandbox patient = sandbox.behindOthers();
        TrialLimits limits = new TrialLimits(
                settings.limits().trials(),
                settings.limits().trialsPerKey(),
                settings.http().longestWait());
        return new Trials(
                patient, grader(patient, settings, classes, catalogue), ExerciseWords.of(classes), reports, limits);
    }

    @Produces
    @Singleton
    OwnRuns ownRuns(
            Sandbox sandbox,
            Settings settings,
            ErrorClasses classes,
            MessageCatalogue catalogue,
            ReportMapper reports) {
        Sandbox patient = sandbox.behindOthers();
        TrialLimits limits =
                new TrialLimits(settings.limits().runs(), 1, settings.http().longestWait());
        return new OwnRuns(patient, grader(patient, settings, classes, catalogue), reports, limits);
    }

    private static Grader grader(Sandbox sandbox, Settings settings, ErrorClasses classes, MessageCatalogue catalogue) {
        return new Grader(
                sandbox,
                DiagnosisConfiguration.of(settings.diagnosis()),
                new Classifier(classes),
                new CheckedRepair(sandbox),
                new Explainer(classes, catalogue));
    }

    void close(@Disposes OwnRuns runs) {
        runs.close();
    }

    void close(@Disposes Trials trials) {
        trials.close();
    }
}
