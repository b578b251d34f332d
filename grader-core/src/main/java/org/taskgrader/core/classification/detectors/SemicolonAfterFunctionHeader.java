package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.Token;
import org.taskgrader.core.source.TokenKind;

/** A {@code ;} between the header of a function and its body makes a prototype of the one and leaves the other alone. */
final class SemicolonAfterFunctionHeader implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .filter(site -> site.message().equals("expected identifier or ‘(’ before ‘{’ token"))
                .flatMap(site -> site.previous()
                        .filter(semicolon -> semicolon.is(";"))
                        .flatMap(semicolon -> function(site, semicolon)
                                .map(name -> Finding.at(
                                        semicolon.range(),
                                        "semicolon-after-function-header",
                                        Map.of("name", name.text())))));
    }

    private static Optional<Token> function(ErrorSite site, Token semicolon) {
        return site.beside(semicolon, -1)
                .filter(closing -> closing.is(")"))
                .flatMap(site.source().brackets()::partnerOf)
                .flatMap(opening -> site.beside(opening, -1))
                .filter(name -> name.kind() == TokenKind.IDENTIFIER);
    }
}
