package org.taskgrader.core.classification.detectors;

import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.classification.output.InputMeasure;
import org.taskgrader.core.classification.output.OutputExcerpts;

/** The tests that fail are those with the longest inputs. */
final class EdgeCaseLong implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return evidence.outputs()
                .content()
                .filter(symptom -> InputMeasure.LENGTH.isLargestWhereFailing(evidence.outputs()))
                .map(symptom -> OutputFinding.by(symptom.example())
                        .quoting("expected", OutputExcerpts::expectedLine)
                        .quoting("actual", OutputExcerpts::actualLine)
                        .as("edge-case-long"));
    }
}
