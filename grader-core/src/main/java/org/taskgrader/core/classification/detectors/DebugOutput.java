package org.taskgrader.core.classification.detectors;

import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.classification.output.OutputExcerpts;
import org.taskgrader.core.classification.output.OutputPattern;

/** Every expected line is there, with others between them. */
final class DebugOutput implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return evidence.outputs()
                .find(OutputPattern.EXTRA_LINES)
                .map(symptom -> OutputFinding.by(symptom.example())
                        .quoting("extra", OutputExcerpts::actualLine)
                        .as("debug-output"));
    }
}
