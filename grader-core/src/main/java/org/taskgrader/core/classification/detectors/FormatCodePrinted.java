package org.taskgrader.core.classification.detectors;

import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.classification.output.OutputExcerpts;
import org.taskgrader.core.classification.output.OutputPattern;

/** A code such as {@code %d} is printed itself. */
final class FormatCodePrinted implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return evidence.outputs()
                .find(OutputPattern.FORMAT_CODE)
                .map(symptom -> OutputFinding.by(symptom.example())
                        .quoting("code", OutputExcerpts::formatCode)
                        .as("format-code-printed"));
    }
}
