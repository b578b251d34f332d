package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.Token;

/** A backslash sequence outside of all quotes, where gcc only sees a stray backslash. */
final class EscapeOutsideQuotes implements Detector {

    /** Those that beginners write; behind {@code \n}, a name may have grown together with it. */
    private static final Pattern SEQUENCE = Pattern.compile("[nt0]|n[A-Z_]\\w*");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.onFirstLine(evidence, StrayCharacter.STRAY)
                .flatMap(site -> site.next()
                        .filter(stray -> stray.is("\\"))
                        .flatMap(stray -> site.beside(stray, 1)
                                .filter(letter -> letter.offset() == stray.endOffset()
                                        && SEQUENCE.matcher(letter.text()).matches())
                                .map(letter -> finding(stray, letter))));
    }

    private static Finding finding(Token stray, Token letter) {
        SourceRange start = stray.range();
        SourceRange where = new SourceRange(
                start.line(), start.column(), start.line(), letter.range().column() + 1);
        return Finding.at(
                where,
                "escape-outside-quotes",
                Map.of("sign", stray.text() + letter.text().charAt(0)));
    }
}
