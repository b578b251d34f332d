package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.SourceText;
import org.taskgrader.core.source.Token;
import org.taskgrader.core.source.TokenKind;

/** A part of what is to be printed stands behind the closing quote, or the quotes are missing altogether. */
final class TextOutsideQuotes implements Detector {

    private static final Set<String> FUNCTIONS = Set.of("printf", "puts", "scanf");
    private static final Pattern MESSAGE = Pattern.compile(
            "expected identifier before .*|expected expression before ‘[%/.]’ token|‘\\w+’ undeclared \\(first use.*");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .filter(site -> MESSAGE.matcher(site.message()).matches())
                .flatMap(site -> behindText(site)
                        .or(() -> strokeBehindText(site))
                        .or(() -> insteadOfText(site))
                        .map(where -> finding(site, where)));
    }

    /** A dot behind a text: C takes it for the access to a member. */
    private static Optional<SourceRange> behindText(ErrorSite site) {
        return site.previous()
                .filter(dot -> dot.is("."))
                .filter(dot -> site.beside(dot, -1)
                        .filter(text -> text.kind() == TokenKind.STRING)
                        .isPresent())
                .map(Token::range);
    }

    /** {@code "Hello"/n}: a wrong stroke, outside of the text, and gcc looks for a variable. */
    private static Optional<SourceRange> strokeBehindText(ErrorSite site) {
        return site.previous()
                .filter(stroke -> stroke.is("/") && (site.nextIs("n") || site.nextIs("t")))
                .filter(stroke -> site.beside(stroke, -1)
                        .filter(text -> text.kind() == TokenKind.STRING)
                        .isPresent())
                .flatMap(stroke -> site.next().map(letter -> SourceRange.spanning(stroke.range(), letter.range())));
    }

    /** The first thing in the parentheses is no text: a name that nobody declared, or a sign. */
    private static Optional<SourceRange> insteadOfText(ErrorSite site) {
        return site.openParenthesis()
                .filter(opening -> site.previous().filter(opening::equals).isPresent())
                .filter(opening -> site.beside(opening, -1)
                        .filter(name -> FUNCTIONS.contains(name.text()))
                        .isPresent())
                .flatMap(opening -> site.next())
                .map(first -> site.source().tokens().stream()
                        .skip(first.index())
                        .takeWhile(token -> token.line() == first.line() && !token.is(",") && !token.is(")"))
                        .reduce(first, (earlier, later) -> later))
                .flatMap(last -> site.next().map(first -> SourceRange.spanning(first.range(), last.range())));
    }

    private static Finding finding(ErrorSite site, SourceRange where) {
        return Finding.at(where, "text-outside-quotes", Map.of("text", SourceText.of(site.source(), where)));
    }
}
