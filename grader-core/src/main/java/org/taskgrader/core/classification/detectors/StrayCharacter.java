package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceRange;

/** A character that means nothing in C outside of texts and comments. gcc names its octets; the source, the character. */
final class StrayCharacter implements Detector {

    /** Another error of the same line may have its place before it. */
    static final Pattern STRAY = Pattern.compile("stray ‘.*");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.onFirstLine(evidence, STRAY)
                .flatMap(ErrorSite::where)
                .flatMap(where -> characterAt(evidence.source(), where)
                        .map(character -> Finding.at(
                                new SourceRange(where.line(), where.column(), where.line(), where.column() + 1),
                                "stray-character",
                                Map.of("character", character))));
    }

    static Optional<String> characterAt(CSource source, SourceRange where) {
        int[] line = source.lines().get(where.line() - 1).codePoints().toArray();
        return where.column() <= line.length
                ? Optional.of(Character.toString(line[where.column() - 1]))
                : Optional.empty();
    }
}
