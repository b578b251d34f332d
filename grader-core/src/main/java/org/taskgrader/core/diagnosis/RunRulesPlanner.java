package org.taskgrader.core.diagnosis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.RunOutcome;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.plan.Investigation;
import org.taskgrader.core.plan.Investigation.Run;
import org.taskgrader.core.plan.Investigation.Step;
import org.taskgrader.core.rule.Rule;
import org.taskgrader.core.rule.Rule.Sized;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.verdict.Judgement;
import org.taskgrader.core.verdict.Judgement.JudgedTest;

/** Decides what is built and run for the rules on a program's runs, and finds its results again. */
final class RunRulesPlanner {

    /** Nothing that watches makes a program slower than so many times. */
    private static final int SLOWED = 20;

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final ByteSize MEMORY = ByteSize.ofMebibytes(384);
    private static final ByteSize REPORT = ByteSize.ofKibibytes(64);
    private static final ByteSize MOST_OUTPUT = ByteSize.ofMebibytes(16);
    private static final int PROCESSES = 16;

    private final Builds builds;
    private final List<JudgedTest> tests;
    private final List<JudgedTest> toCount;
    private final List<String> functions;
    private final boolean checks;
    private final boolean leaks;
    private final boolean undefined;
    private final boolean grows;

    RunRulesPlanner(Exercise exercise, CSource source, Judgement judgement) {
        List<Rule> demands = exercise.rules().stream()
                .flatMap(rule -> rule.demands().stream())
                .toList();
        builds = new Builds(exercise, source);
        tests = judgement.tests();
        leaks = demands.stream().anyMatch(Rule.FreedMemory.class::isInstance);
        undefined = demands.stream().anyMatch(Rule.NoUndefinedBehaviour.class::isInstance);
        checks = leaks || undefined;
        functions = of(demands, Rule.MostCalls.class)
                .map(Rule.MostCalls::function)
                .distinct()
                .toList();
        grows = of(demands, Rule.MostGrowth.class).findAny().isPresent();
        Set<String> sized = of(demands, Rule.MostGrowth.class)
                .flatMap(growth -> growth.sizes().stream())
                .map(Sized::test)
                .collect(Collectors.toSet());
        toCount = tests.stream()
                .filter(test ->
                        !functions.isEmpty() || sized.contains(test.test().name()))
                .toList();
    }

    private static <T extends Rule> Stream<T> of(List<Rule> demands, Class<T> kind) {
        return demands.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** The functions whose calls are counted. */
    List<String> functions() {
        return functions;
    }

    /** Whether anything but memory that was not given back is looked for. */
    boolean looksForUndefined() {
        return undefined;
    }

    Investigation investigation() {
        List<Step> steps = new ArrayList<>();
        if (checks) {
            steps.add(builds.decided());
            tests.forEach(
                    test -> steps.add(run(Builds.CHECKED, test, SanitizerOptions.deciding(leaks, undefined), leaks)));
        }
        if (counts()) {
            steps.add(builds.watched(functions));
            toCount.forEach(test -> steps.add(run(Builds.WATCHED, test, List.of(), false)));
        }
        return new Investigation(steps);
    }

    private boolean counts() {
        return !functions.isEmpty() || grows;
    }

    private static Run run(String program, JudgedTest judged, List<String> environment, boolean mayTrace) {
        Limits own = judged.test().limits();
        Duration slowed = judged.result().cpu().multipliedBy(SLOWED).plus(LEAST);
        Duration cpu = slowed.compareTo(LONGEST) > 0 ? LONGEST : slowed;
        ByteSize output =
                ByteSize.ofBytes(Math.min(MOST_OUTPUT.bytes(), own.output().bytes() + REPORT.bytes()));
        return new Run(
                program,
                judged.test().invocation().with(environment),
                mayTrace,
                new Limits(cpu, cpu.multipliedBy(2).plus(own.wall()), MEMORY, output, PROCESSES));
    }

    /**
     * One program that was built to be looked at.
     *
     * @param isThere whether a rule asks for it
     * @param built whether the compiler could build it
     * @param runs what it did with each test
     */
    record Look(boolean isThere, boolean built, Map<JudgedTest, ProcessResult> runs) {}

    Look checked(List<ProcessResult> results) {
        return look(checks, 0, tests, results);
    }

    Look counted(List<ProcessResult> results) {
        return look(counts(), checks ? 1 + tests.size() : 0, toCount, results);
    }

    private static Look look(boolean isThere, int from, List<JudgedTest> tests, List<ProcessResult> results) {
        Map<JudgedTest, ProcessResult> runs = new LinkedHashMap<>();
        if (!isThere) {
            return new Look(false, false, runs);
        }
        for (int i = 0; i < tests.size(); i++) {
            runs.put(tests.get(i), results.get(from + 1 + i));
        }
        boolean built = results.get(from).outcome().equals(new RunOutcome.Exited(0));
        return new Look(true, built, built ? runs : Map.of());
    }
}
