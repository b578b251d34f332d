package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;

/** The letter O, where no variable has this name: a zero is meant, as the two keys are neighbours. */
final class LetterForDigit implements Detector {

    private static final String LETTER = "o";

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return UndeclaredName.first(evidence)
                .filter(unknown -> unknown.name().equalsIgnoreCase(LETTER))
                .filter(unknown -> unknown.nearMiss().isEmpty()
                        && unknown.declaredElsewhere().isEmpty())
                .map(unknown -> Finding.at(unknown.where(), "letter-for-digit", Map.of("name", unknown.name())));
    }
}
