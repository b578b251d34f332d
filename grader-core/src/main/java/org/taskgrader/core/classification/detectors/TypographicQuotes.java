package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.SourceRange;

/** Quotes and dashes as they are printed in books, which a word processor or a web page puts in the place of C's. */
final class TypographicQuotes implements Detector {

    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("“", "\""),
            Map.entry("”", "\""),
            Map.entry("„", "\""),
            Map.entry("«", "\""),
            Map.entry("»", "\""),
            Map.entry("＂", "\""),
            Map.entry("‘", "'"),
            Map.entry("’", "'"),
            Map.entry("‚", "'"),
            Map.entry("´", "'"),
            Map.entry("–", "-"),
            Map.entry("—", "-"),
            Map.entry("−", "-"),
            Map.entry("；", ";"),
            Map.entry("，", ","),
            Map.entry("（", "("),
            Map.entry("）", ")"));

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.onFirstLine(evidence, StrayCharacter.STRAY)
                .flatMap(ErrorSite::where)
                .flatMap(where -> StrayCharacter.characterAt(evidence.source(), where)
                        .filter(MEANT::containsKey)
                        .map(character -> Finding.at(
                                new SourceRange(where.line(), where.column(), where.line(), where.column() + 1),
                                "typographic-quotes",
                                Map.of("character", character, "meant", MEANT.getOrDefault(character, "")))));
    }
}
