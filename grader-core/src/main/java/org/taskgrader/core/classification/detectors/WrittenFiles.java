package org.taskgrader.core.classification.detectors;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.comparison.FileDifference;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.fact.FunctionCall;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.verdict.Judgement.JudgedTest;
import org.taskgrader.core.verdict.Verdict;

/** Findings about files that a program was to write. */
final class WrittenFiles {

    /** A call of {@code fopen} with the name of a file in its text. */
    record Opening(String file, boolean toWrite, SourceRange where) {}

    /** What is wrong with a file, and a test that shows it. */
    record Wrong(FileDifference difference, JudgedTest test) {

        Finding as(String errorClass, Optional<SourceRange> where, Map<String, String> slots) {
            return new Finding(errorClass, where, slots, Optional.of(test.test().name()));
        }
    }

    private WrittenFiles() {}

    static Optional<Wrong> wrong(Evidence evidence, Predicate<FileDifference> wanted) {
        return FailedRuns.shortest(
                        evidence,
                        test -> test.verdict() instanceof Verdict.WrongFile(FileDifference difference)
                                && wanted.test(difference))
                .flatMap(test -> test.verdict() instanceof Verdict.WrongFile(FileDifference difference)
                        ? Optional.of(new Wrong(difference, test))
                        : Optional.empty());
    }

    /** Where the program opens files by a name that it has in its text. */
    static List<Opening> openings(Evidence evidence) {
        return evidence.source().calls().to("fopen").stream()
                .flatMap(call -> opening(call).stream())
                .toList();
    }

    private static Optional<Opening> opening(FunctionCall call) {
        if (call.arguments().size() != 2
                || !(call.arguments().getFirst() instanceof Expression.StringLiteral name)
                || !(call.arguments().getLast() instanceof Expression.StringLiteral mode)) {
            return Optional.empty();
        }
        return Optional.of(new Opening(name.value(), !mode.value().equals("r"), call.range()));
    }
}
