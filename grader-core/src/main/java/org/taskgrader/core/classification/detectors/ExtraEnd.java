package org.taskgrader.core.classification.detectors;

import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.classification.output.OutputExcerpts;
import org.taskgrader.core.classification.output.OutputPattern;

/** The whole expected output, and then more. */
final class ExtraEnd implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return evidence.outputs()
                .find(OutputPattern.EXTRA_END)
                .map(symptom -> OutputFinding.by(symptom.example())
                        .quoting("extra", OutputExcerpts::extraEnd)
                        .as("extra-end"));
    }
}
