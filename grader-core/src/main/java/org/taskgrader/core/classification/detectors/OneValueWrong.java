package org.taskgrader.core.classification.detectors;

import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.classification.output.OutputExcerpts;
import org.taskgrader.core.classification.output.OutputPattern;

/** Of several numbers it is always the same one that is wrong. One failing test alone would not show that. */
final class OneValueWrong implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return evidence.outputs()
                .find(OutputPattern.ONE_OF_SEVERAL)
                .filter(symptom -> symptom.failing().size() >= 2)
                .filter(symptom -> symptom.failing().stream()
                                .map(OutputExcerpts::wrongPlace)
                                .distinct()
                                .count()
                        == 1)
                .map(symptom -> OutputFinding.by(symptom.example())
                        .with("place", OutputExcerpts.wrongPlace(symptom.example()))
                        .quoting("expected", OutputExcerpts::expectedWord)
                        .quoting("actual", OutputExcerpts::actualWord)
                        .as("one-value-wrong"));
    }
}
