package org.taskgrader.core.mutation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.checker.Checking;
import org.taskgrader.core.execution.Execution;
import org.taskgrader.core.execution.ExecutionListener;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.RunOutcome;
import org.taskgrader.core.execution.Sandbox;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.Invocation;
import org.taskgrader.core.exercise.Kind;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.plan.Plan;
import org.taskgrader.core.plan.Planner;
import org.taskgrader.core.plan.TestRun;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.submission.Submission;
import org.taskgrader.core.verdict.Judgement;
import org.taskgrader.core.verdict.Judgement.JudgedTest;
import org.taskgrader.core.verdict.OverallVerdict;

/**
 * Runs an exercise's tests on mutants of a right program. Safe for use by several threads at once, as far as the sandbox is.
 */
public final class MutationTesting {

    /** A mutant that loops for ever is known for it after so many times what the right program took. */
    private static final int PATIENCE = 10;

    private static final Duration LEAST_PATIENCE = Duration.ofMillis(100);

    private final Sandbox sandbox;
    private final Exercise exercise;
    private final String reference;
    private final Duration cpu;

    private MutationTesting(Sandbox sandbox, Exercise exercise, String reference, Duration cpu) {
        this.sandbox = sandbox;
        this.exercise = exercise;
        this.reference = reference;
        this.cpu = cpu;
    }

    /** All mutants of the right program that are worth trying; none where the answer is no program. */
    public List<Mutant> mutants() {
        return exercise.kind().asksForCode() ? Mutants.of(CSource.parse(reference)) : List.of();
    }

    /**
     * Runs the right program once, to know how long it takes.
     *
     * @param reference a program that passes all tests
     * @throws InterruptedException if the thread is interrupted while the sandbox works
     */
    public static MutationTesting of(Sandbox sandbox, Exercise exercise, String reference) throws InterruptedException {
        Execution execution = sandbox.execute(plan(exercise, reference), ExecutionListener.NONE);
        Duration longest = execution.runs().stream()
                .map(ProcessResult::cpu)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO)
                .multipliedBy(PATIENCE);
        return new MutationTesting(
                sandbox, exercise, reference, longest.compareTo(LEAST_PATIENCE) > 0 ? longest : LEAST_PATIENCE);
    }

    /**
     * What the tests make of a mutant.
     *
     * @throws InterruptedException if the thread is interrupted while the sandbox works
     */
    public Fate fate(Mutant mutant) throws InterruptedException {
        String source = mutant.source(reference);
        Plan plan = impatient(plan(exercise, source));
        Execution execution = sandbox.execute(plan, ExecutionListener.NONE);
        Judgement judgement = Checking.judged(sandbox, exercise, CSource.parse(source), execution);
        if (judgement.overall() == OverallVerdict.NOT_JUDGED) {
            return new Fate.NotJudged(execution.compilation().outcome().toString());
        }
        if (judgement.overall() == OverallVerdict.COMPILE_ERROR) {
            return new Fate.NoProgram();
        }
        Optional<JudgedTest> failed =
                judgement.tests().stream().filter(test -> !test.passed()).findFirst();
        return failed.isPresent() ? new Fate.Found(failed.get().test().name()) : new Fate.Survived(telling(source));
    }

    /**
     * What all tests make of a mutant, however many fail.
     *
     * @throws InterruptedException if the thread is interrupted while the sandbox works
     */
    public Execution execution(Mutant mutant) throws InterruptedException {
        Plan plan = impatient(plan(exercise, mutant.source(reference)));
        return sandbox.execute(plan.with(plan.runs(), 0), ExecutionListener.NONE);
    }

    /** The two programs are given the same inputs, none of them a test's. */
    private Optional<Bytes> telling(String mutated) throws InterruptedException {
        List<Bytes> inputs = InputVariations.of(exercise.tests());
        if (inputs.isEmpty() || exercise.kind() instanceof Kind.Interactive) {
            return Optional.empty();
        }
        List<ProcessResult> right = runs(reference, inputs);
        List<ProcessResult> wrong = runs(mutated, inputs);
        for (int i = 0; i < inputs.size(); i++) {
            if (differ(right.get(i), wrong.get(i))) {
                return Optional.of(inputs.get(i));
            }
        }
        return Optional.empty();
    }

    private List<ProcessResult> runs(String source, List<Bytes> inputs) throws InterruptedException {
        Plan plan = plan(exercise, source);
        List<TestRun> runs = new ArrayList<>();
        for (Bytes input : inputs) {
            runs.add(new TestRun("variation", Invocation.of(List.of(), input), exercise.limits()));
        }
        return sandbox.execute(impatient(new Plan(plan.compilation(), runs, 0)), ExecutionListener.NONE)
                .runs();
    }

    /** The right program has to come to a good end: where it crashes, the input is none that it was written for. */
    private static boolean differ(ProcessResult right, ProcessResult wrong) {
        return right.outcome() instanceof RunOutcome.Exited
                && !(wrong.outcome() instanceof RunOutcome.SandboxFailure)
                && (!(wrong.outcome() instanceof RunOutcome.Exited)
                        || !right.stdout().content().equals(wrong.stdout().content()));
    }

    private static Plan plan(Exercise exercise, String source) {
        return Planner.plan(exercise, new Submission(exercise.id(), source, Locale.ENGLISH));
    }

    private Plan impatient(Plan plan) {
        List<TestRun> runs = plan.runs().stream()
                .map(run -> new TestRun(run.test(), run.invocation(), run.wanted(), impatient(run.limits())))
                .toList();
        return plan.with(runs, 1);
    }

    private Limits impatient(Limits limits) {
        Duration shorter = cpu.compareTo(limits.cpu()) < 0 ? cpu : limits.cpu();
        return new Limits(shorter, limits.wall(), limits.memory(), limits.output(), limits.processes());
    }
}
