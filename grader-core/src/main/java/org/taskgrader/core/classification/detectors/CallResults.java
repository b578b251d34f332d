package org.taskgrader.core.classification.detectors;

import java.util.Optional;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.comparison.Difference;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.fact.FunctionCall;
import org.taskgrader.core.verdict.Judgement.JudgedTest;
import org.taskgrader.core.verdict.Verdict;

/**
 * What came of a call, beside what was to come of it, as the author's harness writes it.
 *
 * @param test the failed test
 * @param expected the line at the first difference, {@code max(3, -2) = 3}
 * @param actual the line in its place; empty where the harness did not get so far
 */
record CallResults(JudgedTest test, String expected, String actual) {

    private static final int LONGEST = 200;

    /** Of the failed test that is best to show. */
    static Optional<CallResults> of(Evidence evidence) {
        return FailedRuns.shortest(evidence, test -> test.verdict() instanceof Verdict.WrongResult)
                .flatMap(CallResults::of);
    }

    private static Optional<CallResults> of(JudgedTest test) {
        return test.verdict() instanceof Verdict.WrongResult(Difference difference)
                ? Optional.of(new CallResults(
                        test,
                        line(test.test().expected().text(), difference.expectedLine()),
                        line(test.output().content().text(), difference.line())))
                : Optional.empty();
    }

    /** Whether the function's caller never came to say what the call gave. */
    boolean isCutOff() {
        return actual.isEmpty();
    }

    /** What stands behind the last sign of equality. */
    Optional<String> expectedValue() {
        int equality = expected.lastIndexOf(" = ");
        return equality < 0 ? Optional.empty() : Optional.of(expected.substring(equality + 3));
    }

    static Optional<SourceRange> firstCall(Evidence evidence, String... names) {
        return evidence.source().calls().to(names).stream().findFirst().map(FunctionCall::range);
    }

    private static String line(String text, int number) {
        String line = text.lines().skip(Math.max(0, number - 1L)).findFirst().orElse("");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
