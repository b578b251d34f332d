package org.taskgrader.core.classification.detectors;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.exercise.TestCase.Visibility;
import org.taskgrader.core.verdict.CrashKind;
import org.taskgrader.core.verdict.Judgement.JudgedTest;
import org.taskgrader.core.verdict.Verdict;
import org.taskgrader.core.verdict.Verdict.Limit;

/**
 * Finds the run to show a bad end by, among those the learner may see: the one that was looked at again, as its values are
 * known; else the one with the shortest input. If there are none, the first.
 */
final class FailedRuns {

    /** Who waits for a key or a moment uses no processor time to speak of: far less than one part in this many. */
    private static final int BUSY_SHARE = 10;

    private static final Duration BUSY = Duration.ofMillis(100);

    private FailedRuns() {}

    static Optional<JudgedTest> crashed(Evidence evidence, CrashKind kind) {
        return shortest(
                evidence,
                test -> test.verdict() instanceof Verdict.Crashed crash && CrashKind.of(crash.signal()) == kind);
    }

    static Optional<JudgedTest> crashedByMemory(Evidence evidence) {
        return crashed(evidence, CrashKind.MEMORY);
    }

    /** A program that was aborted, by itself or by its C library, and whose standard error says so in these words. */
    static Optional<JudgedTest> abortedSaying(Evidence evidence, String words) {
        return shortest(
                evidence,
                test -> test.verdict() instanceof Verdict.Crashed crash
                        && CrashKind.of(crash.signal()) == CrashKind.ABORT
                        && test.result().stderr().content().text().contains(words));
    }

    static Optional<JudgedTest> reached(Evidence evidence, Limit... limits) {
        Set<Limit> wanted = Set.of(limits);
        return shortest(
                evidence,
                test -> test.verdict() instanceof Verdict.LimitExceeded exceeded && wanted.contains(exceeded.limit()));
    }

    /** A run that did not end: out of memory for its calls, or out of time. */
    static Optional<JudgedTest> endless(Evidence evidence) {
        return crashedByMemory(evidence).or(() -> reached(evidence, Limit.CPU_TIME, Limit.MEMORY, Limit.OUTPUT));
    }

    static Optional<JudgedTest> shortest(Evidence evidence, Predicate<JudgedTest> wanted) {
        return evidence.judgement().tests().stream()
                .filter(wanted)
                .min(Comparator.comparing(FailedRuns::isHidden)
                        .thenComparing(test -> !evidence.diagnosis()
                                .test()
                                .equals(Optional.of(test.test().name())))
                        .thenComparing(
                                test -> isHidden(test) ? 0 : test.test().input().size()));
    }

    /** The run to show by what all failed runs have in common, if no passed run has it. */
    static Optional<JudgedTest> allAndOnly(Evidence evidence, Predicate<JudgedTest> have) {
        boolean tellsThemApart =
                evidence.judgement().tests().stream().allMatch(test -> test.passed() != have.test(test));
        return tellsThemApart ? shortest(evidence, test -> !test.passed()) : Optional.empty();
    }

    /** On a machine with much to do, a program that computes may also run out of the time by the clock. */
    static boolean wasComputing(JudgedTest test) {
        Duration used = test.result().cpu();
        return used.compareTo(BUSY) > 0
                && used.multipliedBy(BUSY_SHARE).compareTo(test.result().wall()) > 0;
    }

    static boolean isHidden(JudgedTest test) {
        return test.test().visibility() == Visibility.HIDDEN;
    }
}
