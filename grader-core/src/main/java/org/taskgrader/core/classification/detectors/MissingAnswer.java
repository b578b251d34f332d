package org.taskgrader.core.classification.detectors;

import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.classification.output.OutputExcerpts;
import org.taskgrader.core.classification.output.OutputSymptoms;
import org.taskgrader.core.classification.output.OutputSymptoms.Symptom;

/** Nothing is printed for some inputs, and something for others: a case that no branch covers. */
final class MissingAnswer implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        OutputSymptoms outputs = evidence.outputs();
        boolean printsElsewhere =
                outputs.tests().stream().anyMatch(test -> !test.actual().isBlank());
        return outputs.content()
                .filter(symptom -> printsElsewhere)
                .map(Symptom::example)
                .filter(example -> example.actual().isBlank())
                .map(example -> OutputFinding.by(example)
                        .quoting("expected", OutputExcerpts::expectedLine)
                        .as("missing-answer"));
    }
}
