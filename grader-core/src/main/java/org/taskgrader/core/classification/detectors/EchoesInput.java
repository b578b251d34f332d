package org.taskgrader.core.classification.detectors;

import java.util.List;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.classification.output.OutputExcerpts;
import org.taskgrader.core.classification.output.TestOutput;

/** What every failing test printed is its input, all of it or all behind a leading count. */
final class EchoesInput implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return evidence.outputs()
                .content()
                .filter(symptom -> symptom.failing().size() >= 2)
                .filter(symptom -> symptom.failing().stream().allMatch(EchoesInput::isEcho))
                .map(symptom -> OutputFinding.by(symptom.example())
                        .quoting("actual", OutputExcerpts::actualStart)
                        .as("echoes-input"));
    }

    private static boolean isEcho(TestOutput test) {
        List<String> input = words(test.input());
        List<String> output = words(test.actual());
        return !test.actual().isBlank()
                && (output.equals(input) || (input.size() > 2 && output.equals(input.subList(1, input.size()))));
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
