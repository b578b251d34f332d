package org.taskgrader.api.trial;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
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

    /** About as long as a trial takes. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Sandbox sandbox;
    private final Grader grader;
    private final Vocabulary vocabulary;
    private final ReportMapper reports;
    private final TrialLimits limits;
    private final WaitedWork work;

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
        this.work = new WaitedWork("trial", limits);
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
        return switch (work.run(caller, begun -> outcome(trial, begun))) {
            case WaitedWork.Answer.Done<TrialOutcome> done -> done.result();
            case WaitedWork.Answer.CallerBusy<TrialOutcome> busy ->
                new TrialOutcome.CallerBusy(limits.perCaller(), PAUSE);
            case WaitedWork.Answer.NoPlace<TrialOutcome> none -> new TrialOutcome.NoPlace(PAUSE);
            case WaitedWork.Answer.Failed<TrialOutcome> failed -> notJudged(trial);
        };
    }

    private TrialOutcome outcome(Trial trial, Runnable begun) throws InterruptedException {
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
        return work.underWay();
    }

    /** Ends those that are under way. */
    @Override
    public void close() {
        work.close();
    }

    /** Knows whether a sandbox was free. */
    private record Begun(Runnable told) implements GradingListener {

        @Override
        public void compiling() {
            told.run();
        }
    }
}
