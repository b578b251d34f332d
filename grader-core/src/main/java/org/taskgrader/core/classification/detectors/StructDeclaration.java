package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.Token;
import org.taskgrader.core.source.TokenKind;

/** A structure without the {@code ;} behind its members (C11 6.7, paragraph 1). */
final class StructDeclaration implements Detector {

    private static final Pattern MESSAGE = Pattern.compile("expected ‘;’, identifier or ‘\\(’ before .*");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .filter(site -> MESSAGE.matcher(site.message()).matches())
                .flatMap(site -> site.previous()
                        .filter(token -> token.is("}"))
                        .flatMap(closing -> heading(site, closing)
                                .map(heading -> Finding.at(
                                        ErrorSite.behind(closing), "struct-declaration", Map.of("heading", heading)))));
    }

    /** {@code struct} with its tag, if it has one. */
    private static Optional<String> heading(ErrorSite site, Token closing) {
        Optional<Token> before =
                site.source().brackets().partnerOf(closing).flatMap(opening -> site.beside(opening, -1));
        Optional<Token> tag = before.filter(token -> token.kind() == TokenKind.IDENTIFIER);
        return tag.flatMap(name -> site.beside(name, -1))
                .or(() -> before)
                .filter(token -> token.is("struct") || token.is("union") || token.is("enum"))
                .map(keyword ->
                        keyword.text() + tag.map(name -> " " + name.text()).orElse(""));
    }
}
