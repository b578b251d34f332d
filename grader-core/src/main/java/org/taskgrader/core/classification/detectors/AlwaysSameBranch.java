package org.taskgrader.core.classification.detectors;

import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.classification.output.OutputExcerpts;

/** One of several answers is given for every input. */
final class AlwaysSameBranch implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return evidence.outputs()
                .content()
                .filter(symptom -> evidence.outputs().answers().areOneBranch())
                .map(symptom -> OutputFinding.by(symptom.example())
                        .quoting("expected", OutputExcerpts::expectedLine)
                        .quoting("actual", OutputExcerpts::actualLine)
                        .as("always-same-branch"));
    }
}
