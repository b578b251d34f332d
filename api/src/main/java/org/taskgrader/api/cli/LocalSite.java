package org.taskgrader.api.cli;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.taskgrader.api.report.ReportMapper;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.feedback.rendering.TextRenderer;
import org.taskgrader.core.grading.Grader;
import org.taskgrader.core.grading.GradingListener;
import org.taskgrader.core.report.GradeReport;
import org.taskgrader.core.submission.Submission;
import org.taskgrader.sandbox.DockerSandbox;

/** Grades here and now, as many programs at a time as there are containers. */
final class LocalSite implements GradingSite {

    private final Workshop workshop;
    private final Exercise exercise;
    private final Locale language;
    private final int hints;

    LocalSite(Workshop workshop, Exercise exercise, Locale language, int hints) {
        this.workshop = workshop;
        this.exercise = exercise;
        this.language = language;
        this.hints = hints;
    }

    @Override
    public void grade(List<String> sources, Consumer<Graded> each) throws InterruptedException {
        ReportMapper reports = workshop.reports();
        TextRenderer renderer = Terminal.hasColours()
                ? TextRenderer.coloured(workshop.catalogue())
                : TextRenderer.plain(workshop.catalogue());
        try (DockerSandbox sandbox = workshop.sandbox();
                ExecutorService workers = Workshop.workers(sandbox)) {
            Grader grader = workshop.grader(sandbox);
            List<Future<GradeReport>> gradings = sources.stream()
                    .map(source -> new Submission(exercise.id(), source, language))
                    .map(submission -> workers.submit(() -> grader.grade(exercise, submission, GradingListener.NONE)))
                    .toList();
            for (Future<GradeReport> grading : gradings) {
                GradeReport report = grading.get();
                each.accept(new Graded(
                        reports.withHints(reports.graded(UUID.randomUUID(), report), hints)
                                .view(),
                        renderer.render(report.feedback().withHints(hints))));
            }
        } catch (ExecutionException e) {
            throw CommandFailure.ours("grading failed: " + e.getCause(), e);
        }
    }
}
