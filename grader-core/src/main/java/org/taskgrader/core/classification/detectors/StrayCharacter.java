package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceRange;

/** A character that means nothing in C outside of texts and comments. gcc names its octets; the source, the character. */
final class StrayCharacter implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return evidence.firstError()
                .filter(error -> error.message().startsWith("stray ‘"))
                .flatMap(error -> error.where())
                .flatMap(where -> characterAt(evidence.source(), where)
                        .map(character -> Finding.at(
                                new SourceRange(where.line(), where.column(), where.line(), where.column() + 1),
                                "stray-character",
                                Map.of("character", character))));
    }

    private static Optional<String> characterAt(CSource source, SourceRange where) {
        int[] line = source.lines().get(where.line() - 1).codePoints().toArray();
        return where.column() <= line.length
                ? Optional.of(Character.toString(line[where.column() - 1]))
                : Optional.empty();
    }
}
