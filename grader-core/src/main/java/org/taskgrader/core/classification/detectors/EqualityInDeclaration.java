package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.Token;
import org.taskgrader.core.source.TokenKind;

/** {@code int i == 0}: a declaration gives a first value with {@code =}, and takes no other operator. */
final class EqualityInDeclaration implements Detector {

    private static final Set<String> OPERATORS = Set.of("==", "!=", "<", ">", "<=", ">=", "+=", "-=", "*=", "/=");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .filter(site -> site.message().startsWith("expected ‘=’, ‘,’, ‘;’, ‘asm’ or ‘__attribute__’ before "))
                .flatMap(site -> site.next()
                        .filter(operator -> OPERATORS.contains(operator.text()))
                        .flatMap(operator -> declaredName(site, operator)
                                .map(name -> Finding.at(
                                        operator.range(),
                                        "equality-in-declaration",
                                        Map.of("name", name.text(), "operator", operator.text())))));
    }

    private static Optional<Token> declaredName(ErrorSite site, Token operator) {
        return site.previous()
                .filter(name -> name.kind() == TokenKind.IDENTIFIER)
                .filter(name -> site.statementStart(operator)
                        .filter(first -> TypeKeywords.startsType(site.source(), first))
                        .isPresent());
    }
}
