package org.taskgrader.core.classification.detectors;

import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.classification.output.OutputExcerpts;
import org.taskgrader.core.classification.output.OutputPattern;
import org.taskgrader.core.classification.output.OutputSymptoms.Symptom;
import org.taskgrader.core.source.CSource;

/** A question such as {@code Enter a number:} stands before the answer. */
final class ExtraPrompt implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return evidence.outputs()
                .find(OutputPattern.EXTRA_PROMPT)
                .filter(symptom -> evidence.outputs().passed().findAny().isEmpty())
                .flatMap(symptom -> prompt(symptom, evidence.source())
                        .map(prompt -> OutputFinding.by(symptom.example())
                                .at(Optional.of(prompt.call().range()))
                                .with("prompt", prompt.text())
                                .as("extra-prompt")));
    }

    private static Optional<PrintedLiteral> prompt(Symptom symptom, CSource source) {
        String before = OutputExcerpts.textBefore(symptom.example());
        return PrintedLiteral.in(source)
                .filter(literal -> before.startsWith(literal.text()))
                .filter(literal -> literal.comesBeforeReading(source))
                .findFirst();
    }
}
