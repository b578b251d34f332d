package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.classification.OwnMessages;

/** The exercise's author has foreseen a program like this one. Of several messages the first that fits is told. */
final class ExerciseMessage implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return OwnMessages.of(evidence.exercise(), evidence.source(), evidence.judgement()).stream()
                .filter(due -> due.message().errorClass().isEmpty())
                .findFirst()
                .map(due -> new Finding(
                        OwnMessages.CLASS,
                        Optional.empty(),
                        Map.of(),
                        due.test(),
                        Optional.empty(),
                        Optional.of(due.message())));
    }
}
