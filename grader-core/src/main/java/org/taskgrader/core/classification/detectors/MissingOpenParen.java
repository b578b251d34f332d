package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.Token;
import org.taskgrader.core.source.TokenKind;

/** The name of a library function with its values behind it, and no {@code (} between them. */
final class MissingOpenParen implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .flatMap(site -> site.previous()
                        .filter(name -> (site.expects(";") && isFunction(site, name)) || isHeader(site, name))
                        .flatMap(name -> site.next()
                                .filter(next -> next.line() == name.line() && startsValue(next))
                                .map(next -> Finding.at(
                                        next.range(),
                                        "missing-open-paren",
                                        Map.of("function", name.text(), "next", next.text())))));
    }

    private static boolean isFunction(ErrorSite site, Token name) {
        return name.kind() == TokenKind.IDENTIFIER
                && site.source().scopes().named(name.text()).isEmpty()
                && (LibraryFunctions.contains(name.text())
                        || LibraryFunctions.nearest(name.text(), Stream.empty()).isPresent());
    }

    /** <code>int main {</code>: a function's name, directly followed by its body. */
    private static boolean isHeader(ErrorSite site, Token name) {
        return site.message().endsWith("‘__attribute__’ before ‘{’ token")
                && name.kind() == TokenKind.IDENTIFIER
                && site.source().brackets().braceDepthAt(name) == 0
                && site.beside(name, -1)
                        .filter(type -> TypeKeywords.startsType(site.source(), type))
                        .isPresent();
    }

    private static boolean startsValue(Token token) {
        return switch (token.kind()) {
            case STRING, IDENTIFIER, INTEGER, FLOATING, CHARACTER -> true;
            default -> token.is("{") || token.is("[");
        };
    }
}
