package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.classification.input.FollowedReading;
import org.taskgrader.core.classification.input.Taken;
import org.taskgrader.core.verdict.Judgement.JudgedTest;

/** A scanf waits for characters of its format that the input does not have there, and gives up. */
final class ScanfFormatText implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        Predicate<JudgedTest> givesUp = test -> otherText(evidence, test).isPresent();
        return FailedRuns.allAndOnly(evidence, givesUp)
                .flatMap(test -> otherText(evidence, test).map(taken -> finding(taken, test)));
    }

    private static Optional<Taken> otherText(Evidence evidence, JudgedTest test) {
        return FollowedReading.of(evidence.source(), test.test().input().text()).stream()
                .filter(Taken::isOtherText)
                .findFirst();
    }

    private static Finding finding(Taken taken, JudgedTest test) {
        return new Finding(
                "scanf-format-text",
                Optional.of(taken.call().format().range()),
                Map.of("text", taken.literal()),
                Optional.of(test.test().name()));
    }
}
