package org.taskgrader.core.classification.detectors;

import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.classification.output.OutputExcerpts;
import org.taskgrader.core.classification.output.OutputPattern;

/** White space at the ends of lines, where it counts. */
final class TrailingSpaces implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return evidence.outputs()
                .find(OutputPattern.TRAILING_SPACES)
                .map(symptom -> OutputFinding.by(symptom.example())
                        .quoting("outputLine", OutputExcerpts::lineWithSpaceAtItsEnd)
                        .as("trailing-spaces"));
    }
}
