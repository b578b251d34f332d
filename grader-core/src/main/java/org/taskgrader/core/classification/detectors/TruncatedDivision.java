package org.taskgrader.core.classification.detectors;

import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.classification.output.OutputExcerpts;
import org.taskgrader.core.classification.output.OutputPattern;

/** Whole numbers where the expected ones have a fraction. */
final class TruncatedDivision implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return evidence.outputs()
                .find(OutputPattern.TRUNCATED_DIVISION)
                .map(symptom -> OutputFinding.by(symptom.example())
                        .quoting("expected", OutputExcerpts::expectedWord)
                        .quoting("actual", OutputExcerpts::actualWord)
                        .as("truncated-division"));
    }
}
