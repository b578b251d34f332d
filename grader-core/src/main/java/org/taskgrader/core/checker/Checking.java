package org.taskgrader.core.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.taskgrader.core.checker.CheckerPlanner.Case;
import org.taskgrader.core.execution.Execution;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.RunOutcome;
import org.taskgrader.core.execution.Sandbox;
import org.taskgrader.core.exercise.Checker;
import org.taskgrader.core.exercise.Comparison;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.verdict.Judge;
import org.taskgrader.core.verdict.Judgement;
import org.taskgrader.core.verdict.Verdict;

/** Lets an exercise's checker decide on the runs that nothing else has decided on. */
public final class Checking {

    /** What goes to the sandbox at once: all tests of most exercises, with one compilation. */
    private static final long LARGEST_BATCH = 32L << 20;

    private Checking() {}

    /** The exercise's checker, if it has one. */
    public static Optional<Checker> of(Exercise exercise) {
        return exercise.comparison() instanceof Comparison.Checked(Checker checker)
                ? Optional.of(checker)
                : Optional.empty();
    }

    /**
     * The judgement on an execution of which nobody has judged a run yet, the checker's verdicts among the others.
     *
     * @throws InterruptedException if the thread is interrupted while the sandbox works
     */
    public static Judgement judged(Sandbox sandbox, Exercise exercise, CSource source, Execution execution)
            throws InterruptedException {
        List<Verdict> verdicts = Judge.verdicts(exercise, source, execution);
        return Judge.judge(exercise, source, execution, decided(sandbox, exercise, source.text(), execution, verdicts));
    }

    /**
     * The verdicts, with the checker's in the place of each {@link Verdict.Passed}; the same ones where there is no checker,
     * or nothing for it to look at.
     *
     * @param source the learner's
     * @param verdicts one for each of the execution's runs
     * @throws InterruptedException if the thread is interrupted while the sandbox works
     */
    public static List<Verdict> decided(
            Sandbox sandbox, Exercise exercise, String source, Execution execution, List<Verdict> verdicts)
            throws InterruptedException {
        Optional<Checker> checker = of(exercise);
        boolean compiled = execution.compilation().outcome().equals(new RunOutcome.Exited(0));
        if (checker.isEmpty() || !compiled) {
            return verdicts;
        }
        List<Verdict> decided = new ArrayList<>(verdicts);
        List<Integer> batch = new ArrayList<>();
        List<Case> cases = new ArrayList<>();
        long size = 0;
        for (int i = 0; i < verdicts.size(); i++) {
            if (verdicts.get(i) instanceof Verdict.Passed) {
                Case next = new Case(exercise.tests().get(i), execution.runs().get(i));
                if (!batch.isEmpty() && size + next.size() > LARGEST_BATCH) {
                    decide(sandbox, checker.get(), source, cases, batch, decided);
                    batch.clear();
                    cases.clear();
                    size = 0;
                }
                batch.add(i);
                cases.add(next);
                size += next.size();
            }
        }
        if (!batch.isEmpty()) {
            decide(sandbox, checker.get(), source, cases, batch, decided);
        }
        return List.copyOf(decided);
    }

    private static void decide(
            Sandbox sandbox,
            Checker checker,
            String source,
            List<Case> cases,
            List<Integer> batch,
            List<Verdict> decided)
            throws InterruptedException {
        Execution execution = sandbox.executeAuthors(CheckerPlanner.plan(checker, source, cases));
        Optional<Verdict> instead = CheckerBuild.failure(execution.compilation());
        for (int i = 0; i < batch.size(); i++) {
            ProcessResult run = execution.runs().get(i);
            decided.set(batch.get(i), instead.orElseGet(() -> CheckerVerdict.of(run)));
        }
    }
}
