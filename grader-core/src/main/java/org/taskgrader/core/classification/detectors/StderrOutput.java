package org.taskgrader.core.classification.detectors;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.fact.FunctionCall;
import org.taskgrader.core.verdict.Judgement.JudgedTest;
import org.taskgrader.core.verdict.Verdict;

/** The expected output was written, but to the stream for error messages. */
final class StderrOutput implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return FailedRuns.allAndOnly(evidence, StderrOutput::isOnStderr)
                .map(test -> new Finding(
                        "stderr-output",
                        evidence.source().calls().to("fprintf", "fputs", "fputc", "putc", "perror").stream()
                                .map(FunctionCall::range)
                                .findFirst(),
                        Map.of(),
                        Optional.of(test.test().name())));
    }

    private static boolean isOnStderr(JudgedTest test) {
        List<String> written = words(test.result().stderr().content().text());
        return test.verdict() instanceof Verdict.WrongOutput
                && !written.equals(List.of(""))
                && written.equals(words(test.test().expected().text()));
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
