package org.taskgrader.core.suite;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.taskgrader.core.execution.Execution;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.RunOutcome;
import org.taskgrader.core.execution.RunOutcome.SkipReason;
import org.taskgrader.core.execution.Sandbox;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.Kind;
import org.taskgrader.core.exercise.TestCase;
import org.taskgrader.core.plan.Plan;
import org.taskgrader.core.plan.TestRun;
import org.taskgrader.core.submission.TestSuite;
import org.taskgrader.core.verdict.Judge;
import org.taskgrader.core.verdict.Judgement;
import org.taskgrader.core.verdict.Judgement.JudgedTest;
import org.taskgrader.core.verdict.Verdict;
import org.taskgrader.core.verdict.Verdict.InvalidInput.Reason;

/**
 * Says which of the author's wrong programs a learner's inputs tell from the right one. An input counts if the right program
 * accepts it, which it says by ending with status 0 (C11 7.22.4.4).
 */
public final class SuiteJudge {

    private static final ProcessResult NOT_RUN = ProcessResult.withoutRun(new RunOutcome.Skipped(SkipReason.GIVEN_UP));

    private final Exercise exercise;
    private final Kind.Tests asked;
    private final List<RightRun> runs;

    private SuiteJudge(Exercise exercise, Kind.Tests asked, List<RightRun> runs) {
        this.exercise = exercise;
        this.asked = asked;
        this.runs = runs;
    }

    /**
     * One judged test for the right program, and one for each wrong one.
     *
     * @param answer what the learner sent
     * @param plan the submission's: the right program on each of the learner's inputs
     * @param right what came of it
     * @throws InterruptedException if the thread is interrupted while the sandbox works
     */
    public static Judgement judgement(
            Sandbox sandbox, Exercise exercise, Kind.Tests asked, String answer, Plan plan, Execution right)
            throws InterruptedException {
        List<RightRun> runs = IntStream.range(0, plan.runs().size())
                .mapToObj(i ->
                        new RightRun(i + 1, plan.runs().get(i), right.runs().get(i)))
                .toList();
        SuiteJudge judge = new SuiteJudge(exercise, asked, runs);
        JudgedTest ofRight = judge.ofRight(TestSuite.of(answer).inputs().size(), right.compilation());
        Map<String, JudgedTest> judged =
                ofRight.verdict() instanceof Verdict.NotJudged ? judge.all(ofRight.verdict()) : judge.ofWrong(sandbox);
        return Judge.together(
                exercise,
                exercise.tests().stream()
                        .map(test -> judged.getOrDefault(test.name(), ofRight))
                        .toList());
    }

    /** What the first input shows that cannot count. */
    private JudgedTest ofRight(int inputs, ProcessResult compilation) {
        TestCase test = exercise.test(Kind.Tests.RIGHT);
        Optional<Verdict> unbuilt = SuitePlanner.unlessBuilt(compilation, test);
        if (unbuilt.isPresent()) {
            return new JudgedTest(test, compilation, compilation.stdout(), unbuilt.get());
        }
        for (RightRun run : runs) {
            if (run.result().outcome() instanceof RunOutcome.SandboxFailure(String stage, String detail)) {
                return run.judged(test, new Verdict.NotJudged(stage, detail));
            }
        }
        for (RightRun run : runs) {
            if (!run.isAccepted()) {
                return run.judged(test, new Verdict.InvalidInput(run.number(), Reason.REFUSED));
            }
        }
        if (inputs == 0) {
            return unrun(test, new Verdict.InvalidInput(0, Reason.NONE));
        }
        return inputs > asked.most()
                ? unrun(test, new Verdict.InvalidInput(asked.most() + 1, Reason.TOO_MANY))
                : runs.getLast().judged(test, new Verdict.Passed());
    }

    private Map<String, JudgedTest> ofWrong(Sandbox sandbox) throws InterruptedException {
        List<RightRun> accepted = runs.stream().filter(RightRun::isAccepted).toList();
        if (accepted.isEmpty()) {
            return all(new Verdict.NotCaught());
        }
        List<TestRun> same = accepted.stream().map(RightRun::run).toList();
        List<ProcessResult> results = sandbox.investigate(SuitePlanner.plan(exercise, asked, same));
        Map<String, JudgedTest> judged = new HashMap<>();
        int steps = same.size() + 1;
        for (int i = 0; i < asked.wrong().size(); i++) {
            TestCase test = exercise.test(asked.wrong().get(i).name());
            WrongRuns wrong = new WrongRuns(exercise, accepted, results.subList(i * steps, (i + 1) * steps));
            judged.put(test.name(), wrong.judged(test));
        }
        return judged;
    }

    private Map<String, JudgedTest> all(Verdict verdict) {
        return asked.wrong().stream()
                .collect(Collectors.toMap(
                        Kind.WrongProgram::name, wrong -> unrun(exercise.test(wrong.name()), verdict)));
    }

    private static JudgedTest unrun(TestCase test, Verdict verdict) {
        return new JudgedTest(test, NOT_RUN, NOT_RUN.stdout(), verdict);
    }
}
