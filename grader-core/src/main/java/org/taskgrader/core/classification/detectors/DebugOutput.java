package org.taskgrader.core.classification.detectors;

import java.util.Optional;
import java.util.stream.Stream;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.classification.output.OutputExcerpts;
import org.taskgrader.core.classification.output.OutputPattern;

/** Every expected line is there, with others between them, or before the only one. */
final class DebugOutput implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return Stream.of(OutputPattern.LINES_BEFORE, OutputPattern.EXTRA_LINES)
                .flatMap(pattern -> evidence.outputs().find(pattern).stream())
                .findFirst()
                .map(symptom -> OutputFinding.by(symptom.example())
                        .quoting("extra", OutputExcerpts::actualLine)
                        .as("debug-output"));
    }
}
