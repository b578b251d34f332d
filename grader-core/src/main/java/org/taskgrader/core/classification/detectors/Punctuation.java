package org.taskgrader.core.classification.detectors;

import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.classification.output.OutputExcerpts;
import org.taskgrader.core.classification.output.OutputPattern;

/** The right words and numbers with other punctuation. */
final class Punctuation implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return evidence.outputs()
                .find(OutputPattern.PUNCTUATION)
                .map(symptom -> OutputFinding.by(symptom.example())
                        .quoting("expected", OutputExcerpts::expectedWord)
                        .quoting("actual", OutputExcerpts::actualWord)
                        .as("punctuation"));
    }
}
