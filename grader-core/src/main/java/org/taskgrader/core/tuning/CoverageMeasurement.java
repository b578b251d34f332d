package org.taskgrader.core.tuning;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.taskgrader.core.checker.Checking;
import org.taskgrader.core.execution.Execution;
import org.taskgrader.core.execution.ExecutionListener;
import org.taskgrader.core.execution.Sandbox;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.plan.Plan;
import org.taskgrader.core.plan.Planner;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.submission.Submission;
import org.taskgrader.core.verdict.Judgement;
import org.taskgrader.core.verdict.OverallVerdict;

/** Runs all tests on a wrong program, however many fail. */
public final class CoverageMeasurement {

    private CoverageMeasurement() {}

    /**
     * As the other, of a program that has not been run yet.
     *
     * @throws InterruptedException if the thread is interrupted while the sandbox works
     */
    public static Optional<Set<String>> failing(Sandbox sandbox, Exercise exercise, String program)
            throws InterruptedException {
        Plan plan = Planner.plan(exercise, new Submission(exercise.id(), program, Locale.ENGLISH));
        Plan all = plan.with(plan.runs(), 0);
        return failing(sandbox, exercise, program, sandbox.execute(all, ExecutionListener.NONE));
    }

    /**
     * The tests that fail; nothing if there is no program, or the sandbox has failed.
     *
     * @param execution of all tests
     * @throws InterruptedException if the thread is interrupted while the sandbox works
     */
    public static Optional<Set<String>> failing(Sandbox sandbox, Exercise exercise, String program, Execution execution)
            throws InterruptedException {
        Judgement judgement = Checking.judged(sandbox, exercise, CSource.parse(program), execution);
        boolean judged =
                judgement.overall() != OverallVerdict.COMPILE_ERROR && judgement.overall() != OverallVerdict.NOT_JUDGED;
        return judged
                ? Optional.of(judgement.tests().stream()
                        .filter(test -> !test.passed())
                        .map(test -> test.test().name())
                        .collect(Collectors.toCollection(LinkedHashSet::new)))
                : Optional.empty();
    }
}
