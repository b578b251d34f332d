package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.SourceText;
import org.taskgrader.core.source.Token;
import org.taskgrader.core.source.TokenKind;

/** {@code int a, int b;}: in a list of variables, the type is written once, at the start. */
final class RepeatedType implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .filter(site -> site.message().startsWith("expected identifier or ‘(’ before ‘"))
                .flatMap(site -> site.previous()
                        .filter(comma -> comma.is(",") && isInDeclaration(site, comma))
                        .flatMap(comma -> site.next())
                        .filter(type -> TypeKeywords.startsType(site.source(), type))
                        .flatMap(type -> finding(site, type)));
    }

    private static boolean isInDeclaration(ErrorSite site, Token comma) {
        return site.statementStart(comma)
                .filter(first -> TypeKeywords.startsType(site.source(), first))
                .isPresent();
    }

    private static Optional<Finding> finding(ErrorSite site, Token type) {
        int behind = TypeKeywords.endOfType(site.source(), type) - type.index();
        SourceRange where = SourceRange.spanning(
                type.range(), site.beside(type, behind - 1).orElse(type).range());
        return site.beside(type, behind)
                .filter(name -> name.kind() == TokenKind.IDENTIFIER || name.is("*"))
                .map(name -> Finding.at(where, "repeated-type", Map.of("type", SourceText.of(site.source(), where))));
    }
}
