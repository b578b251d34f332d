package org.taskgrader.core.classification.detectors;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.classification.output.TestOutput;
import org.taskgrader.core.source.fact.FunctionCall;
import org.taskgrader.core.verdict.Verdict;

/** The line end that {@code fgets} leaves at the end of its text is printed where none was expected. */
final class FgetsNewline implements Detector {

    /** Whoever reads more lines does so in a loop, and shows the mistake at the first ones. */
    private static final int MOST_LINES = 20;

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        List<FunctionCall> readings = evidence.source().calls().to("fgets", "getline");
        boolean explains =
                evidence.outputs().tests().stream().allMatch(test -> test.passed() || hasLineEndBehindInput(test));
        return FailedRuns.shortest(evidence, test -> test.verdict() instanceof Verdict.WrongOutput)
                .filter(test -> explains && !readings.isEmpty())
                .map(test -> new Finding(
                        "fgets-newline",
                        Optional.of(readings.getFirst().range()),
                        Map.of("function", readings.getFirst().name()),
                        Optional.of(test.test().name())));
    }

    /** Without the line ends right behind lines of the input, in both, the output is the expected one. */
    private static boolean hasLineEndBehindInput(TestOutput test) {
        String joined = withoutLineEnds(test.actual(), test);
        return !joined.equals(test.actual()) && words(joined).equals(words(withoutLineEnds(test.expected(), test)));
    }

    private static String withoutLineEnds(String output, TestOutput test) {
        String joined = output;
        for (String line : test.input().lines().distinct().limit(MOST_LINES).toList()) {
            joined = line.isBlank() ? joined : joined.replace(line + "\n", line);
        }
        return joined;
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
