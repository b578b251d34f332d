package org.taskgrader.core.classification.detectors;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.exercise.Kind;
import org.taskgrader.core.verdict.Judgement.JudgedTest;
import org.taskgrader.core.verdict.Verdict;

/** Wrong programs do the same as the right one for all inputs that count. Which mistakes they have is to be found. */
final class WrongProgramMissed implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        List<JudgedTest> wrong = evidence.judgement().tests().stream()
                .filter(judged -> !judged.test().name().equals(Kind.Tests.RIGHT))
                .toList();
        List<JudgedTest> missed = wrong.stream()
                .filter(judged -> judged.verdict() instanceof Verdict.NotCaught)
                .toList();
        return missed.stream()
                .findFirst()
                .map(first -> new Finding(
                        "wrong-program-missed",
                        Optional.empty(),
                        Map.of(
                                "missed", Integer.toString(missed.size()),
                                "total", Integer.toString(wrong.size())),
                        Optional.of(first.test().name())));
    }
}
