package org.taskgrader.api.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.taskgrader.api.cache.ExecutionCache;
import org.taskgrader.api.cache.SubmissionSandbox;
import org.taskgrader.api.grouping.WrittenMessages;
import org.taskgrader.api.metrics.GradingMetrics;
import org.taskgrader.api.queue.Graded;
import org.taskgrader.api.queue.Grading;
import org.taskgrader.api.queue.GradingPipeline;
import org.taskgrader.api.queue.QueueLimits;
import org.taskgrader.api.queue.SandboxState;
import org.taskgrader.api.report.ReportMapper;
import org.taskgrader.api.settings.DiagnosisConfiguration;
import org.taskgrader.api.settings.HelpConfiguration;
import org.taskgrader.api.settings.Settings;
import org.taskgrader.api.tracing.SubmissionTraces;
import org.taskgrader.core.classification.Classifier;
import org.taskgrader.core.classification.ErrorClasses;
import org.taskgrader.core.diagnosis.DiagnosisScope;
import org.taskgrader.core.execution.Recordings;
import org.taskgrader.core.execution.Sandbox;
import org.taskgrader.core.feedback.Explainer;
import org.taskgrader.core.feedback.MessageCatalogue;
import org.taskgrader.core.grading.Grader;
import org.taskgrader.core.repair.CheckedRepair;
import org.taskgrader.core.report.GradeReport;

/** The way of a submission, from the store to the report. */
final class GradingBeans {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    ErrorClasses errorClasses() {
        return ErrorClasses.load();
    }

    @Produces
    @Singleton
    MessageCatalogue catalogue(ErrorClasses classes) {
        return MessageCatalogue.load(classes);
    }

    @Produces
    @Singleton
    GradingPipeline pipeline(
            Sandbox sandbox,
            ExecutionCache cache,
            SubmissionTraces traces,
            Settings settings,
            ErrorClasses classes,
            MessageCatalogue catalogue) {
        Sandbox real = traces.traced(sandbox);
        Classifier classifier = new Classifier(classes);
        Explainer explainer = new Explainer(classes, catalogue);
        DiagnosisScope diagnosis = DiagnosisConfiguration.of(settings.diagnosis());
        Optional<Recordings> recordings = settings.cache().enabled() ? Optional.of(cache) : Optional.empty();
        return (exercise, submission, history, groups, listener) -> {
            SubmissionSandbox own = new SubmissionSandbox(real, recordings);
            GradeReport report = new Grader(own, diagnosis, classifier, new CheckedRepair(own), explainer)
                    .grade(exercise, submission, history, groups, listener);
            return new Graded(report, own.cached(), own.investigating());
        };
    }

    @Produces
    @Singleton
    QueueLimits limits(Settings settings, SandboxState sandbox) {
        Settings.Queue queue = settings.queue();
        return new QueueLimits(
                sandbox.places() == 0 ? 0 : sandbox.places() + QueueLimits.WORKERS_AHEAD,
                queue.capacity(),
                queue.sandboxPatience(),
                queue.gradingLimit(),
                queue.shutdownPatience());
    }

    @Produces
    @Singleton
    GradingMetrics metrics(MeterRegistry registry) {
        return new GradingMetrics(registry);
    }

    @Produces
    @Singleton
    ReportMapper reports(MessageCatalogue catalogue, Settings settings) {
        return new ReportMapper(catalogue, HelpConfiguration.of(settings));
    }

    @Produces
    @Singleton
    Grading grading(
            WrittenMessages messages,
            GradingPipeline pipeline,
            SandboxState sandbox,
            ReportMapper reports,
            GradingMetrics metrics,
            QueueLimits limits,
            SubmissionTraces traces) {
        return new Grading(pipeline, sandbox, messages, reports, metrics, limits, traces);
    }
}
