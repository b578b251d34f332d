package org.taskgrader.core.diagnosis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.exercise.TestCase;
import org.taskgrader.core.exercise.TestCase.Visibility;
import org.taskgrader.core.plan.Investigation;
import org.taskgrader.core.plan.Investigation.Run;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.verdict.Judgement;
import org.taskgrader.core.verdict.Judgement.JudgedTest;

/** Decides with which tests a program that passed is checked for what nobody saw. Knows no expected output either. */
final class CheckPlanner {

    private static final int MOST_TESTS = 4;

    /** Sanitizers make a program some ten times slower. */
    private static final Duration LONGEST = Duration.ofMillis(50);

    private static final Limits LIMITS = new Limits(
            Duration.ofSeconds(1), Duration.ofSeconds(2), ByteSize.ofMebibytes(384), ByteSize.ofKibibytes(256), 16);

    private final Builds builds;
    private final CSource source;

    CheckPlanner(Exercise exercise, CSource source) {
        this.builds = new Builds(exercise, source);
        this.source = source;
    }

    /**
     * The tests to check with, of those that took no time: the ones with the least and the most input, and the first of
     * those whose data may be shown. Those to be told of first come first.
     */
    static List<TestCase> tests(Judgement judgement) {
        Comparator<TestCase> bySize =
                Comparator.comparingLong(test -> test.input().size());
        List<TestCase> quick = judgement.tests().stream()
                .filter(test -> test.result().cpu().compareTo(LONGEST) <= 0)
                .map(JudgedTest::test)
                .toList();
        return Stream.of(
                        quick.stream().min(bySize).stream(),
                        quick.stream().max(bySize).stream(),
                        quick.stream().filter(test -> test.visibility() == Visibility.VISIBLE))
                .flatMap(tests -> tests)
                .distinct()
                .limit(MOST_TESTS)
                .sorted(Comparator.comparing((TestCase test) -> test.visibility() == Visibility.HIDDEN)
                        .thenComparing(bySize))
                .toList();
    }

    /** One result for the build, and one for each of the tests. */
    Investigation checking(List<TestCase> tests) {
        boolean leaks = MemoryUse.allocates(source);
        List<String> environment = leaks ? SanitizerOptions.reportingLeaks() : SanitizerOptions.reporting();
        List<Investigation.Step> steps = new ArrayList<>(List.of(builds.checked()));
        for (TestCase test : tests) {
            steps.add(new Run(Builds.CHECKED, test.invocation().with(environment), leaks, LIMITS));
        }
        return new Investigation(steps);
    }
}
