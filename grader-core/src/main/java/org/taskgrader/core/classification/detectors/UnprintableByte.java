package org.taskgrader.core.classification.detectors;

import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.classification.output.OutputExcerpts;
import org.taskgrader.core.classification.output.OutputPattern;

/** A character that cannot be shown is printed: the end of a string, or what {@code getchar} gives at the end of the input. */
final class UnprintableByte implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return evidence.outputs()
                .find(OutputPattern.UNPRINTABLE)
                .map(symptom -> OutputFinding.by(symptom.example())
                        .quoting("place", OutputExcerpts::unprintable)
                        .as("unprintable-byte"));
    }
}
