package org.taskgrader.core.classification.detectors;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.classification.output.InputMeasure;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.fact.Loop;
import org.taskgrader.core.verdict.Judgement.JudgedTest;
import org.taskgrader.core.verdict.Verdict;
import org.taskgrader.core.verdict.Verdict.Limit;

/**
 * Small inputs are done, and the much larger ones do not end in time. Every test that ended passed: a loop that never ends
 * would be another story.
 */
final class TooSlow implements Detector {

    /** What is smaller is done in no time, however it is computed. */
    private static final double LARGE = 1000;

    private static final double MUCH_LARGER = 10;

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        List<JudgedTest> tests = evidence.judgement().tests();
        boolean onlyTimeFails = tests.stream().allMatch(test -> test.passed() || isTooSlow(test) || isNotRun(test));
        return FailedRuns.reached(evidence, Limit.CPU_TIME)
                .filter(test -> onlyTimeFails)
                .filter(test ->
                        isMuchLarger(tests, InputMeasure.LARGEST_NUMBER) || isMuchLarger(tests, InputMeasure.LENGTH))
                .map(test -> new Finding(
                        "too-slow",
                        deepest(evidence),
                        Map.of(),
                        Optional.of(test.test().name())));
    }

    private static boolean isTooSlow(JudgedTest test) {
        return test.verdict() instanceof Verdict.LimitExceeded exceeded && exceeded.limit() == Limit.CPU_TIME;
    }

    private static boolean isNotRun(JudgedTest test) {
        return test.verdict() instanceof Verdict.NotRun;
    }

    private static boolean isMuchLarger(List<JudgedTest> tests, InputMeasure measure) {
        ToDoubleFunction<JudgedTest> size =
                test -> measure.of(test.test().input().text());
        double most = tests.stream()
                .filter(JudgedTest::passed)
                .mapToDouble(size)
                .max()
                .orElse(Double.MAX_VALUE);
        double least = tests.stream()
                .filter(TooSlow::isTooSlow)
                .mapToDouble(size)
                .min()
                .orElse(0);
        return least >= LARGE && least >= MUCH_LARGER * most;
    }

    /** The innermost loop: what is done most often. */
    private static Optional<SourceRange> deepest(Evidence evidence) {
        return evidence.source().loops().all().stream()
                .max(Comparator.comparingInt(Loop::depth))
                .map(Loop::range);
    }
}
