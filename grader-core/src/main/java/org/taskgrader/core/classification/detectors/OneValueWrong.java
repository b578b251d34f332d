package org.taskgrader.core.classification.detectors;

import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.classification.output.OutputExcerpts;
import org.taskgrader.core.classification.output.OutputPattern;
import org.taskgrader.core.classification.output.TestOutput;

/** Of several numbers it is always the same one that is wrong. One failing test alone would not show that. */
final class OneValueWrong implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return evidence.outputs()
                .find(OutputPattern.ONE_OF_SEVERAL)
                .filter(symptom -> symptom.failing().size() >= 2)
                .filter(symptom -> !symptom.failing().stream().allMatch(OneValueWrong::hasMoreInFront))
                .filter(symptom -> symptom.failing().stream()
                                .map(OutputExcerpts::wrongPlace)
                                .distinct()
                                .count()
                        == 1)
                .map(symptom -> OutputFinding.by(symptom.example())
                        .with("place", OutputExcerpts.wrongPlace(symptom.example()))
                        .quoting("expected", OutputExcerpts::expectedWord)
                        .quoting("actual", OutputExcerpts::actualWord)
                        .as("one-value-wrong"));
    }

    /** The first value is right, with digits in front: something else was printed there, without a space between. */
    private static boolean hasMoreInFront(TestOutput test) {
        return OutputExcerpts.wrongPlace(test).equals("1")
                && OutputExcerpts.actualWord(test).endsWith(OutputExcerpts.expectedWord(test));
    }
}
