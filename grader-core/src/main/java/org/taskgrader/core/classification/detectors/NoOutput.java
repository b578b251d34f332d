package org.taskgrader.core.classification.detectors;

import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.classification.output.OutputPattern;
import org.taskgrader.core.classification.output.OutputSymptoms;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.tree.Declaration;

/** Every run ended well, and none printed anything. */
final class NoOutput implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        OutputSymptoms outputs = evidence.outputs();
        return outputs.find(OutputPattern.NO_OUTPUT)
                .filter(symptom -> symptom.failing().size() == outputs.tests().size())
                .map(symptom ->
                        OutputFinding.by(symptom.example()).at(main(evidence)).as("no-output"));
    }

    private static Optional<SourceRange> main(Evidence evidence) {
        return evidence.source().scopes().function("main").map(Declaration.FunctionDefinition::nameRange);
    }
}
