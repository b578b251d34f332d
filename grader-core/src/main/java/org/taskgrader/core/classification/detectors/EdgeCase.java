package org.taskgrader.core.classification.detectors;

import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.classification.output.OutputExcerpts;

/** Most tests pass and others do not, and nothing more can be said. A few passed by chance make no special case of the rest. */
final class EdgeCase implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return evidence.outputs()
                .content()
                .filter(symptom ->
                        evidence.outputs().passed().count() > symptom.failing().size())
                .map(symptom -> OutputFinding.by(symptom.example())
                        .quoting("expected", OutputExcerpts::expectedAround)
                        .quoting("actual", OutputExcerpts::actualAround)
                        .as("edge-case"));
    }
}
