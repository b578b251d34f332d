package org.taskgrader.api.wiring;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.taskgrader.api.report.ReportMapper;
import org.taskgrader.api.settings.DiagnosisConfiguration;
import org.taskgrader.api.settings.Settings;
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
        Grader grader = new Grader(
                patient,
                DiagnosisConfiguration.of(settings.diagnosis()),
                new Classifier(classes),
                new CheckedRepair(patient),
                new Explainer(classes, catalogue));
        TrialLimits limits = new TrialLimits(
                settings.limits().trials(),
                settings.limits().trialsPerKey(),
                settings.http().longestWait());
        return new Trials(patient, grader, ExerciseWords.of(classes), reports, limits);
    }

    void close(@Disposes Trials trials) {
        trials.close();
    }
}
