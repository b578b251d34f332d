package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.exercise.Kind;
import org.taskgrader.core.rule.Blanks;
import org.taskgrader.core.source.Token;

/** A blank of the template is still in the program. */
final class BlankLeft implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        if (!(evidence.exercise().kind() instanceof Kind.Blanks)
                || evidence.errors().isEmpty()) {
            return Optional.empty();
        }
        return evidence.source().tokens().stream()
                .filter(Blanks::isBlank)
                .findFirst()
                .map(BlankLeft::finding);
    }

    private static Finding finding(Token blank) {
        return Finding.at(blank.range(), "blank-left", Map.of("blank", blank.text()));
    }
}
