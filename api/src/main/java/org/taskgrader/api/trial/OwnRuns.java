package org.taskgrader.api.trial;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.taskgrader.api.report.GradedSubmission;
import org.taskgrader.api.report.ReportMapper;
import org.taskgrader.api.report.VerdictName;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.execution.CapturedOutput;
import org.taskgrader.core.execution.Execution;
import org.taskgrader.core.execution.ExecutionListener;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.RunOutcome;
import org.taskgrader.core.execution.Sandbox;
import org.taskgrader.core.exercise.Answer;
import org.taskgrader.core.exercise.Comparison;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.ExitStatus;
import org.taskgrader.core.exercise.Grading;
import org.taskgrader.core.exercise.Invocation;
import org.taskgrader.core.exercise.Kind;
import org.taskgrader.core.exercise.TestCase;
import org.taskgrader.core.exercise.TestCase.Visibility;
import org.taskgrader.core.exercise.TestGroup;
import org.taskgrader.core.grading.Grader;
import org.taskgrader.core.plan.Planner;
import org.taskgrader.core.submission.Submission;

/**
 * Runs learners' programs on inputs of their own, as they would run in the exercise, and says what happened. Nothing is right or
 * wrong there, nothing is stored, and what is sent to be graded goes first. Hidden tests have no part in it.
 */
public final class OwnRuns implements AutoCloseable {

    /** About as long as a run takes. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Sandbox sandbox;
    private final Grader grader;
    private final ReportMapper reports;
    private final TrialLimits limits;
    private final WaitedWork work;

    /**
     * Begins to take them.
     *
     * @param sandbox in which the grader works too
     */
    public OwnRuns(Sandbox sandbox, Grader grader, ReportMapper reports, TrialLimits limits) {
        this.sandbox = sandbox;
        this.grader = grader;
        this.reports = reports;
        this.limits = limits;
        this.work = new WaitedWork("run", limits);
    }

    /** A program of {@code exercise} and what it is to read. */
    public record OwnRun(Exercise exercise, String source, String input, Locale language) {}

    /** Whether an exercise is answered with a whole program that reads what it is given. */
    public static boolean suits(Exercise exercise) {
        return switch (exercise.kind()) {
            case Kind.Program program -> true;
            case Kind.Fix fix -> true;
            case Kind.Blanks blanks -> true;
            case Kind.Parsons parsons -> true;
            case Kind.Function function -> false;
            case Kind.Prediction prediction -> false;
            case Kind.Tests tests -> false;
            case Kind.Interactive interactive -> false;
        };
    }

    /**
     * Runs it, within the time that there is.
     *
     * @param caller whose runs are counted together
     */
    public OwnRunOutcome run(String caller, OwnRun run) throws InterruptedException {
        return switch (work.run(caller, begun -> outcome(run, begun))) {
            case WaitedWork.Answer.Done<OwnRunOutcome> done -> done.result();
            case WaitedWork.Answer.CallerBusy<OwnRunOutcome> busy ->
                new OwnRunOutcome.CallerBusy(limits.perCaller(), PAUSE);
            case WaitedWork.Answer.NoPlace<OwnRunOutcome> none -> new OwnRunOutcome.NoPlace(PAUSE);
            case WaitedWork.Answer.Failed<OwnRunOutcome> failed -> notJudged();
        };
    }

    private OwnRunOutcome outcome(OwnRun run, Runnable begun) throws InterruptedException {
        Exercise once = once(run.exercise(), run.input());
        Submission submission = new Submission(once.id(), run.source(), run.language());
        Execution execution = sandbox.execute(Planner.plan(once, submission), new ExecutionListener() {
            @Override
            public void compiling() {
                begun.run();
            }
        });
        ProcessResult result = execution.runs().getFirst();
        return switch (result.outcome()) {
            case RunOutcome.Exited(int status) -> new OwnRunOutcome.Ended(status, result.stdout(), result.stderr());
            case RunOutcome.SandboxFailure failure -> notJudged();
            case RunOutcome.Signalled signalled -> stopped(once, submission, execution);
            case RunOutcome.CpuLimitReached limit -> stopped(once, submission, execution);
            case RunOutcome.WallLimitReached limit -> stopped(once, submission, execution);
            case RunOutcome.MemoryLimitReached limit -> stopped(once, submission, execution);
            case RunOutcome.OutputLimitReached limit -> stopped(once, submission, execution);
            case RunOutcome.ProcessLimitReached limit -> stopped(once, submission, execution);
            case RunOutcome.FileLimitReached limit -> stopped(once, submission, execution);
            case RunOutcome.Skipped skipped -> stopped(once, submission, execution);
        };
    }

    /** Grading finds out why: how it ended has nothing to do with what it should have printed. */
    private OwnRunOutcome stopped(Exercise once, Submission submission, Execution execution)
            throws InterruptedException {
        GradedSubmission report = reports.graded(UUID.randomUUID(), grader.grade(once, submission, execution))
                .view();
        ProcessResult result = execution.runs().getFirst();
        return new OwnRunOutcome.Stopped(report.verdict(), report.feedback().lead(), result.stdout(), result.stderr());
    }

    private static OwnRunOutcome notJudged() {
        return new OwnRunOutcome.Stopped(
                VerdictName.NOT_JUDGED, Optional.empty(), CapturedOutput.NOTHING, CapturedOutput.NOTHING);
    }

    /** The exercise with one test, which is started as its first sample is, and with nothing that is asked of anything. */
    private static Exercise once(Exercise exercise, String input) {
        Invocation start = exercise.tests().stream()
                .filter(test -> test.visibility() == Visibility.SAMPLE)
                .findFirst()
                .map(TestCase::invocation)
                .orElseGet(() -> Invocation.of(List.of(), Bytes.empty()));
        TestGroup group = new TestGroup("input", 0, TestGroup.Scoring.ALL_OR_NOTHING);
        TestCase own = new TestCase(
                "input",
                group.name(),
                Visibility.VISIBLE,
                start.withInput(Bytes.utf8(input)),
                Answer.of(Bytes.empty()),
                exercise.limits());
        Grading grading = new Grading(
                exercise.kind(),
                exercise.compile(),
                exercise.limits(),
                new Comparison.WhitespaceTolerant(),
                ExitStatus.ANY,
                List.of(group),
                List.of(own),
                List.of(),
                exercise.library());
        return Exercise.of(exercise.id(), exercise.texts(), grading, List.of(), exercise.feedback());
    }

    /** Ends those that are under way. */
    @Override
    public void close() {
        work.close();
    }
}
