package org.taskgrader.core.tuning;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.execution.Execution;
import org.taskgrader.core.execution.ExecutionListener;
import org.taskgrader.core.execution.Sandbox;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.plan.Plan;
import org.taskgrader.core.plan.Planner;
import org.taskgrader.core.plan.TestRun;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.submission.Submission;
import org.taskgrader.core.verdict.Judge;
import org.taskgrader.core.verdict.Judgement.JudgedTest;

/** Runs a right program under limits that it should not come near, and says what it used. */
public final class LimitsMeasurement {

    /** What is measured must not be cut off by the very limits that are in question. */
    private static final int GENEROUS = 10;

    private static final Duration MOST_CPU = Duration.ofSeconds(30);
    private static final Duration MOST_WALL = Duration.ofSeconds(60);

    /** A container has to have room for it. */
    private static final ByteSize LEAST_MEMORY = ByteSize.ofMebibytes(128);

    private LimitsMeasurement() {}

    /**
     * One round.
     *
     * @param failed the first test that it did not pass, with what came of it, if there is one
     * @param uses what each test took, in the tests' order
     */
    public record Round(Optional<String> failed, Map<String, Use> uses) {

        public Round {
            uses = new LinkedHashMap<>(uses);
        }
    }

    /**
     * Runs all tests once.
     *
     * @throws InterruptedException if the thread is interrupted while the sandbox works
     */
    public static Round of(Sandbox sandbox, Exercise exercise, String program) throws InterruptedException {
        Plan plan = Planner.plan(exercise, new Submission(exercise.id(), program, Locale.ENGLISH));
        List<TestRun> runs = plan.runs().stream()
                .map(run -> new TestRun(run.test(), run.invocation(), run.wanted(), generous(run.limits())))
                .toList();
        Execution execution = sandbox.execute(plan.with(runs, 1), ExecutionListener.NONE);
        Map<String, Use> uses = new LinkedHashMap<>();
        Optional<String> failed = Optional.empty();
        for (JudgedTest test :
                Judge.judge(exercise, CSource.parse(program), execution).tests()) {
            if (failed.isEmpty() && !test.passed()) {
                failed = Optional.of(test.test().name() + ": " + test.result().outcome());
            }
            uses.put(test.test().name(), Use.of(test.result()));
        }
        return new Round(failed, uses);
    }

    private static Limits generous(Limits limits) {
        Duration cpu = limits.cpu().multipliedBy(GENEROUS);
        Duration wall = limits.wall().multipliedBy(GENEROUS);
        return new Limits(
                cpu.compareTo(MOST_CPU) < 0 ? cpu : MOST_CPU,
                wall.compareTo(MOST_WALL) < 0 ? wall : MOST_WALL,
                limits.memory().compareTo(LEAST_MEMORY) < 0 ? LEAST_MEMORY : limits.memory(),
                limits.output(),
                limits.processes());
    }
}
