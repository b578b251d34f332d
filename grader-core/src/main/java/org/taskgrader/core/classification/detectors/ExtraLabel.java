package org.taskgrader.core.classification.detectors;

import java.util.Optional;
import java.util.stream.Stream;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.classification.output.OutputExcerpts;
import org.taskgrader.core.classification.output.OutputPattern;
import org.taskgrader.core.classification.output.OutputSymptoms;

/**
 * The right answer, with words around it that were not asked for. They are then around every answer: where some tests
 * pass, {@code not good} for {@code good} is another answer.
 */
final class ExtraLabel implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        OutputSymptoms outputs = evidence.outputs();
        return Stream.of(OutputPattern.EXTRA_PROMPT, OutputPattern.EXTRA_LABEL)
                .flatMap(pattern -> outputs.find(pattern).stream())
                .findFirst()
                .filter(symptom -> outputs.passed().findAny().isEmpty())
                .map(symptom -> OutputFinding.by(symptom.example())
                        .quoting("expected", OutputExcerpts::expectedLine)
                        .quoting("actual", OutputExcerpts::actualLine)
                        .as("extra-label"));
    }
}
