package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.Token;

/** A <code>[</code> without its <code>]</code>, or the other way round. */
final class UnpairedBracket implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .filter(site -> site.message().startsWith("expected"))
                .flatMap(site -> (site.expects("]") ? neverClosed(site) : neverOpened(site))
                        .map(bracket ->
                                Finding.at(bracket.range(), "unpaired-bracket", Map.of("sign", bracket.text()))));
    }

    /** The nearest one before the place, in the same instruction. */
    private static Optional<Token> neverClosed(ErrorSite site) {
        return site.next()
                .flatMap(next -> site.source().tokens().subList(0, next.index()).reversed().stream()
                        .takeWhile(token -> !token.is(";") && !token.is("{") && !token.is("}"))
                        .filter(token -> token.is("["))
                        .filter(token ->
                                site.source().brackets().partnerOf(token).isEmpty())
                        .findFirst());
    }

    private static Optional<Token> neverOpened(ErrorSite site) {
        return site.next()
                .filter(token -> token.is("]"))
                .filter(token -> site.source().brackets().partnerOf(token).isEmpty());
    }
}
