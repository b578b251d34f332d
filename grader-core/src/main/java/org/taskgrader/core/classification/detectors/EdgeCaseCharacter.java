package org.taskgrader.core.classification.detectors;

import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.classification.output.InputCharacter;
import org.taskgrader.core.classification.output.OutputExcerpts;

/** The tests that fail all have a certain sign in their input, and none that passes has it. */
final class EdgeCaseCharacter implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return evidence.outputs()
                .content()
                .flatMap(symptom -> InputCharacter.commonToFailing(evidence.outputs())
                        .map(character -> OutputFinding.by(symptom.example())
                                .quoting("character", test -> character)
                                .quoting("expected", OutputExcerpts::expectedLine)
                                .quoting("actual", OutputExcerpts::actualLine)
                                .as("edge-case-character")));
    }
}
