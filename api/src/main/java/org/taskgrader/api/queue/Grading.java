package org.taskgrader.api.queue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.taskgrader.api.grouping.WrittenMessages;
import org.taskgrader.api.metrics.GradingMetrics;
import org.taskgrader.api.report.ReportMapper;
import org.taskgrader.api.store.Claim;
import org.taskgrader.api.store.Outcome;
import org.taskgrader.api.store.StoredSubmission;
import org.taskgrader.api.store.Timings;
import org.taskgrader.api.tracing.SubmissionTraces;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.grading.GradingListener;
import org.taskgrader.core.history.History;
import org.taskgrader.core.report.GradeReport;
import org.taskgrader.core.verdict.Judgement.JudgedTest;
import org.taskgrader.core.verdict.OverallVerdict;
import org.taskgrader.core.verdict.Verdict;

/**
 * Grades one submission, and comes back with a result unless it is interrupted.
 *
 * <p>While there is no sandbox at all it waits, for the learner's program is not to blame. Once there is one, the sandbox
 * itself makes new attempts on fresh containers; what it has begun and gives up is not tried again here, or a program that
 * breaks containers would keep a worker for ever: behind it there may be no container for a moment.
 */
public final class Grading {

    private static final Logger LOG = Logger.getLogger(Grading.class);

    /** How often to look whether the sandbox is back. */
    static final Duration LOOK_AGAIN = Duration.ofMillis(250);

    private final GradingPipeline pipeline;
    private final SandboxState sandbox;
    private final WrittenMessages messages;
    private final ReportMapper reports;
    private final GradingMetrics metrics;
    private final QueueLimits limits;
    private final SubmissionTraces traces;
    private final ExecutorService attempts = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("attempt-", 0).factory());

    public Grading(
            GradingPipeline pipeline,
            SandboxState sandbox,
            WrittenMessages messages,
            ReportMapper reports,
            GradingMetrics metrics,
            QueueLimits limits,
            SubmissionTraces traces) {
        this.pipeline = pipeline;
        this.sandbox = sandbox;
        this.messages = messages;
        this.reports = reports;
        this.metrics = metrics;
        this.limits = limits;
        this.traces = traces;
    }

    /**
     * Grades what was claimed; tells {@code progress} of every step but the last, which is the result.
     *
     * @param history the learner's attempts before this one
     * @throws InterruptedException if the thread is interrupted; nothing was graded then
     * @throws CancellationException if the submission is taken back meanwhile; its sandbox is free again
     */
    Outcome grade(
            Claim claim,
            Exercise exercise,
            History history,
            Cancellation cancellation,
            Consumer<ProgressEvent> progress)
            throws InterruptedException {
        StoredSubmission submission = claim.submission();
        Countdown patience = new Countdown(limits.sandboxPatience().minus(claim.age()));
        StageClock stages = new StageClock(claim.age());
        try {
            while (true) {
                awaitSandbox(patience, cancellation);
                Graded graded = attempt(
                        submission,
                        exercise,
                        history,
                        cancellation,
                        patience,
                        stages,
                        stages.timing(new ProgressListener(exercise, progress)));
                boolean judged = graded.report().judgement().overall() != OverallVerdict.NOT_JUDGED;
                if (judged || stages.begun() || sandbox.available() || patience.over()) {
                    return outcome(submission, graded, stages.timings());
                }
            }
        } catch (NoSandboxException e) {
            return notJudged(submission, exercise, "sandbox-unavailable");
        } catch (TimeoutException e) {
            return notJudged(submission, exercise, "grading-limit");
        } catch (ExecutionException e) {
            LOG.errorf(e.getCause(), "submission %s: grading failed", submission.id());
            return notJudged(submission, exercise, "grading");
        }
    }

    /** What comes of a submission that we failed to grade, at the stage that is named; the operator is told. */
    Outcome notJudged(StoredSubmission submission, Exercise exercise, String stage) {
        failed(submission, stage);
        return new Outcome(reports.notJudged(submission.id(), submission.submission(), exercise), Timings.NONE, false);
    }

    /** As the other, where there is no such exercise any more. */
    Outcome notJudged(StoredSubmission submission, String stage) {
        failed(submission, stage);
        return new Outcome(
                reports.notJudged(submission.id(), submission.submission(), submission.exerciseVersion()),
                Timings.NONE,
                false);
    }

    private void failed(StoredSubmission submission, String stage) {
        LOG.errorf("submission %s: not judged (%s)", submission.id(), stage);
        metrics.graded(OverallVerdict.NOT_JUDGED);
        metrics.notJudged(stage);
    }

    private void awaitSandbox(Countdown patience, Cancellation cancellation)
            throws InterruptedException, NoSandboxException {
        while (!sandbox.available()) {
            if (cancellation.requested()) {
                throw new CancellationException();
            }
            if (patience.over()) {
                throw new NoSandboxException();
            }
            Thread.sleep(LOOK_AGAIN);
        }
    }

    /** In a thread of its own, so that not even code of ours that never ends and hears no interruption keeps the worker. */
    private Graded attempt(
            StoredSubmission submission,
            Exercise exercise,
            History history,
            Cancellation cancellation,
            Countdown patience,
            StageClock stages,
            GradingListener listener)
            throws InterruptedException, ExecutionException, TimeoutException, NoSandboxException {
        Future<Graded> attempt = attempts.submit(() -> {
            SubmissionLog.begin(submission.id());
            return traces.grading(
                    submission.id(),
                    submission.received(),
                    () -> pipeline.grade(
                            exercise,
                            submission.submission(),
                            history,
                            messages.of(submission.sender().platform(), exercise.id()),
                            listener));
        });
        cancellation.stops(attempt);
        try {
            return within(limits.gradingLimit(), attempt, stages, patience);
        } finally {
            attempt.cancel(true);
        }
    }

    /**
     * An engine that goes away while it is needed stops the limit's clock: it is waited for with the other patience. Before
     * the sandbox takes the program on, those that are in it may take their own time.
     */
    private Graded within(Duration limit, Future<Graded> attempt, StageClock stages, Countdown patience)
            throws InterruptedException, ExecutionException, TimeoutException, NoSandboxException {
        Duration left = limit;
        Duration others = limit;
        while (true) {
            Duration slice = left.compareTo(LOOK_AGAIN) < 0 ? left : LOOK_AGAIN;
            try {
                return attempt.get(slice.toNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException notYet) {
                boolean there = sandbox.available();
                if (there && !stages.begun() && others.isPositive()) {
                    others = others.minus(slice);
                } else if (there) {
                    left = left.minus(slice);
                }
                if (!there && patience.over()) {
                    throw new NoSandboxException();
                }
                if (!left.isPositive()) {
                    throw notYet;
                }
            }
        }
    }

    /** There has been no sandbox for as long as that is waited for. */
    private static final class NoSandboxException extends Exception {

        private static final long serialVersionUID = 1L;
    }

    private Outcome outcome(StoredSubmission submission, Graded graded, Timings timings) {
        GradeReport report = graded.report();
        metrics.graded(report.judgement().overall());
        metrics.timed(timings, graded.investigation());
        tellOperator(submission, report.judgement().tests());
        return new Outcome(
                reports.graded(submission.id(), report, graded.cached()), timings, graded.cached(), report.form());
    }

    private void tellOperator(StoredSubmission submission, List<JudgedTest> tests) {
        tests.stream()
                .map(JudgedTest::verdict)
                .filter(Verdict.NotJudged.class::isInstance)
                .map(Verdict.NotJudged.class::cast)
                .findFirst()
                .ifPresent(failure -> {
                    LOG.errorf(
                            "submission %s: not judged (%s: %s)", submission.id(), failure.stage(), failure.detail());
                    metrics.notJudged(failure.stage());
                });
    }
}
