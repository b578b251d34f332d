package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.Token;
import org.taskgrader.core.source.TokenKind;

/** No comma before an argument that starts with {@code &}: gcc takes the sign for an operator between two values. */
final class AmpNeedsComma implements Detector {

    /** An address or a text on the left: between two numbers, the operator may be meant. */
    private static final Pattern MESSAGE = Pattern.compile("invalid operands to binary & \\(have ‘[^’]*\\*’.*");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .filter(site -> MESSAGE.matcher(site.message()).matches())
                .flatMap(site -> ampersand(site)
                        .flatMap(sign -> argumentBefore(site, sign)
                                .flatMap(left -> site.beside(sign, 1).map(right -> finding(left, sign, right)))));
    }

    /** The first {@code &} at the place or behind it, in the same call, that stands behind a value. */
    private static Optional<Token> ampersand(ErrorSite site) {
        return site.next().stream()
                .flatMap(first -> site.source().tokens().stream().skip(first.index()))
                .takeWhile(token -> !token.is(";"))
                .filter(token -> token.is("&") && argumentBefore(site, token).isPresent())
                .findFirst();
    }

    private static Optional<Token> argumentBefore(ErrorSite site, Token sign) {
        return site.beside(sign, -1).filter(AmpNeedsComma::endsArgument);
    }

    private static boolean endsArgument(Token token) {
        return token.kind() == TokenKind.STRING
                || token.kind() == TokenKind.IDENTIFIER
                || token.is("]")
                || token.is(")");
    }

    private static Finding finding(Token left, Token sign, Token right) {
        return Finding.at(
                sign.range(), "amp-needs-comma", Map.of("left", left.text(), "right", sign.text() + right.text()));
    }
}
