package org.taskgrader.api.trial;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.taskgrader.api.report.KeptResult;
import org.taskgrader.api.report.ReportMapper;
import org.taskgrader.core.execution.Sandbox;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.exchange.FileTree;
import org.taskgrader.core.exercise.folder.ExerciseFolder;
import org.taskgrader.core.exercise.folder.FolderReading;
import org.taskgrader.core.exercise.folder.Vocabulary;
import org.taskgrader.core.grading.Grader;
import org.taskgrader.core.grading.GradingListener;
import org.taskgrader.core.report.GradeReport;
import org.taskgrader.core.submission.Submission;
import org.taskgrader.core.tuning.BuildProblems;

/**
 * Grades programs for exercises that come along with them. The exercise is read as one in a folder is and only ever in
 * memory; the program runs in the learners' sandbox, where it lets learners go first; nothing is stored.
 */
public final class Trials implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Trials.class);

    /** About as long as a trial takes. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Sandbox sandbox;
    private final Grader grader;
    private final Vocabulary vocabulary;
    private final ReportMapper reports;
    private final TrialLimits limits;
    private final TrialPlaces places;
    private final ExecutorService attempts = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("trial-", 0).factory());

    /**
     * Begins to take them.
     *
     * @param sandbox in which the grader works too
     */
    public Trials(Sandbox sandbox, Grader grader, Vocabulary vocabulary, ReportMapper reports, TrialLimits limits) {
        this.sandbox = sandbox;
        this.grader = grader;
        this.vocabulary = vocabulary;
        this.reports = reports;
        this.limits = limits;
        this.places = new TrialPlaces(limits);
    }

    /**
     * What is to be tried.
     *
     * @param hints how many hints the answer shows
     */
    public record Trial(FileTree exercise, String source, Locale language, int hints) {}

    /**
     * Reads the exercise, grades the program and waits for the result, within the time that there is.
     *
     * @param caller whose trials are counted together
     */
    public TrialOutcome run(String caller, Trial trial) throws InterruptedException {
        return switch (places.take(caller)) {
            case CALLER_BUSY -> new TrialOutcome.CallerBusy(limits.perCaller(), PAUSE);
            case ALL_TAKEN -> new TrialOutcome.NoPlace(PAUSE);
            case TAKEN -> runInPlace(caller, trial);
        };
    }

    private TrialOutcome runInPlace(String caller, Trial trial) throws InterruptedException {
        AtomicBoolean begun = new AtomicBoolean();
        // The place is taken until the work has really ended, however that ends and whoever waits for it.
        Future<TrialOutcome> attempt = attempts.submit(() -> {
            try {
                return outcome(trial, begun);
            } finally {
                places.giveBack(caller);
            }
        });
        try {
            return attempt.get(limits.time().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            LOG.warnf("a trial was ended after %s", limits.time());
            return begun.get() ? notJudged(trial) : new TrialOutcome.NoPlace(PAUSE);
        } catch (ExecutionException e) {
            LOG.error("a trial failed", e.getCause());
            return notJudged(trial);
        } finally {
            attempt.cancel(true);
        }
    }

    private TrialOutcome outcome(Trial trial, AtomicBoolean begun) throws InterruptedException {
        FolderReading read = BuildProblems.refusing(read(trial), sandbox);
        return switch (read) {
            case FolderReading.Refused refused -> new TrialOutcome.Unusable(refused.problems());
            case FolderReading.Accepted accepted -> {
                GradeReport report =
                        grader.grade(accepted.exercise(), submission(trial, accepted.exercise()), new Begun(begun));
                yield reported(trial, reports.graded(UUID.randomUUID(), report), accepted);
            }
        };
    }

    private FolderReading read(Trial trial) {
        return ExerciseFolder.readFiles(trial.exercise().files(), vocabulary);
    }

    /** Of us, nobody knows anything else. */
    private TrialOutcome notJudged(Trial trial) {
        return switch (read(trial)) {
            case FolderReading.Refused refused -> new TrialOutcome.Unusable(refused.problems());
            case FolderReading.Accepted accepted ->
                reported(
                        trial,
                        reports.notJudged(
                                UUID.randomUUID(), submission(trial, accepted.exercise()), accepted.exercise()),
                        accepted);
        };
    }

    private TrialOutcome reported(Trial trial, KeptResult result, FolderReading.Accepted reading) {
        return new TrialOutcome.Reported(
                reports.withHints(result, trial.hints()).view(), List.copyOf(reading.problems()));
    }

    private static Submission submission(Trial trial, Exercise exercise) {
        return new Submission(exercise.id(), trial.source(), trial.language());
    }

    /** How many are under way. */
    public int underWay() {
        return places.taken();
    }

    /** Ends those that are under way. */
    @Override
    public void close() {
        attempts.shutdownNow();
        attempts.close();
    }

    /** Knows whether a sandbox was free. */
    private record Begun(AtomicBoolean flag) implements GradingListener {

        @Override
        public void compiling() {
            flag.set(true);
        }
    }
}
