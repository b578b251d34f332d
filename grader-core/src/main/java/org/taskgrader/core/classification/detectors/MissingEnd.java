package org.taskgrader.core.classification.detectors;

import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.classification.output.OutputExcerpts;
import org.taskgrader.core.classification.output.OutputPattern;

/** The output is right as far as it goes, and stops too early. */
final class MissingEnd implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return evidence.outputs()
                .find(OutputPattern.MISSING_END)
                .map(symptom -> OutputFinding.by(symptom.example())
                        .quoting("missing", OutputExcerpts::missingEnd)
                        .as("missing-end"));
    }
}
