package org.taskgrader.core.grading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.taskgrader.core.checker.Checking;
import org.taskgrader.core.execution.Execution;
import org.taskgrader.core.execution.ExecutionListener;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.Sandbox;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.Kind;
import org.taskgrader.core.plan.Plan;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.suite.SuiteJudge;
import org.taskgrader.core.verdict.Judge;
import org.taskgrader.core.verdict.Judgement;
import org.taskgrader.core.verdict.Judgement.JudgedTest;
import org.taskgrader.core.verdict.Verdict;

/** Judges runs as they end, for those who listen, and each once: an output may be long, and so its comparison. */
final class RunningJudge implements ExecutionListener {

    private final Exercise exercise;
    private final String answer;
    private final GradingListener listener;
    /** Where a checker decides, or a comparison with other programs, it does when all runs are over. */
    private final boolean decidedLater;

    private final Map<Integer, Told> told = new HashMap<>();
    private @Nullable CSource source;

    private record Told(ProcessResult result, Verdict verdict) {}

    RunningJudge(Exercise exercise, String answer, GradingListener listener) {
        this.exercise = exercise;
        this.answer = answer;
        this.listener = listener;
        this.decidedLater = Checking.of(exercise).isPresent() || exercise.kind() instanceof Kind.Tests;
    }

    Exercise exercise() {
        return exercise;
    }

    /** The program is read while the compiler reads it, too: nobody waits for us then. */
    @Override
    public void compiling() {
        listener.compiling();
        source();
    }

    @Override
    public void compiled(ProcessResult result) {
        listener.compiled(result);
    }

    @Override
    public void ran(int index, ProcessResult result) {
        if (exercise.kind() instanceof Kind.Tests) {
            return; // it is one of the right program, and no test's
        }
        Verdict verdict = verdict(index, result);
        told.put(index, new Told(result, verdict));
        if (!decidedLater) {
            listener.ran(index, result, verdict);
        }
    }

    /** The program as we read it; where nothing had to be compiled, that is done now. */
    CSource source() {
        if (source == null) {
            source = CSource.parse(answer);
        }
        return source;
    }

    /** All of it, when the sandbox has answered. */
    Judgement judgement(Sandbox sandbox, Plan plan, Execution execution) throws InterruptedException {
        Judgement judgement = exercise.kind() instanceof Kind.Tests tests
                ? SuiteJudge.judgement(sandbox, exercise, tests, answer, plan, execution)
                : ofRuns(sandbox, execution);
        if (decidedLater) {
            IntStream.range(0, judgement.tests().size()).forEach(index -> {
                JudgedTest judged = judgement.tests().get(index);
                listener.ran(index, judged.result(), judged.verdict());
            });
        }
        return judgement;
    }

    private Judgement ofRuns(Sandbox sandbox, Execution execution) throws InterruptedException {
        int runs = Math.min(execution.runs().size(), exercise.tests().size());
        List<Verdict> verdicts = IntStream.range(0, runs)
                .mapToObj(index -> known(index, execution.runs().get(index)))
                .toList();
        return Judge.judge(
                exercise, source(), execution, Checking.decided(sandbox, exercise, answer, execution, verdicts));
    }

    private Verdict known(int index, ProcessResult result) {
        Told before = told.get(index);
        return before != null && before.result().equals(result) ? before.verdict() : verdict(index, result);
    }

    private Verdict verdict(int index, ProcessResult result) {
        return Judge.verdict(exercise, answer, exercise.tests().get(index), result);
    }
}
