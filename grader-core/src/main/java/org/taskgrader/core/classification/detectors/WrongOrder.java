package org.taskgrader.core.classification.detectors;

import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.classification.output.OutputExcerpts;
import org.taskgrader.core.classification.output.OutputPattern;

/** The right words in another order. */
final class WrongOrder implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return evidence.outputs()
                .find(OutputPattern.WRONG_ORDER)
                .map(symptom -> OutputFinding.by(symptom.example())
                        .quoting("expected", OutputExcerpts::expectedStart)
                        .quoting("actual", OutputExcerpts::actualStart)
                        .as("wrong-order"));
    }
}
