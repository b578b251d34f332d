package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.verdict.Verdict;

/** The answer is not what the program prints. Only where is told: what it prints is to be found. */
final class PredictionDiffers implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return evidence.judgement().tests().stream()
                .filter(test -> test.verdict() instanceof Verdict.WrongPrediction)
                .findFirst()
                .map(test -> new Finding(
                        "prediction-differs",
                        Optional.empty(),
                        Map.of(
                                "line",
                                Integer.toString(((Verdict.WrongPrediction) test.verdict())
                                        .difference()
                                        .line())),
                        Optional.of(test.test().name())));
    }
}
