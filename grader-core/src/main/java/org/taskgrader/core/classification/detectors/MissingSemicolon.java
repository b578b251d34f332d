package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.Token;
import org.taskgrader.core.source.TokenKind;

/** No {@code ;} at the end of a statement. gcc sees it at the next token, the learner looks for it behind the last. */
final class MissingSemicolon implements Detector {

    private static final Pattern MESSAGE = Pattern.compile(
            "expected (‘,’ or ‘;’|‘;’|‘;’, identifier or ‘\\(’"
                    + "|‘=’, ‘,’, ‘;’, ‘asm’ or ‘__attribute__’|‘:’, ‘,’, ‘;’, ‘}’ or ‘__attribute__’) (before|at end of input).*");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .filter(site -> MESSAGE.matcher(site.message()).matches())
                .filter(MissingSemicolon::endsStatement)
                .flatMap(site -> site.previous().map(MissingSemicolon::behind));
    }

    private static Finding behind(Token last) {
        return Finding.at(
                ErrorSite.behind(last),
                "missing-semicolon",
                Map.of(
                        "last",
                        last.text(),
                        "line",
                        Integer.toString(last.range().endLine())));
    }

    private static boolean endsStatement(ErrorSite site) {
        if (site.openParenthesis().isPresent() || site.nextIs("{") || site.nextIs(")") || site.nextIs("]")) {
            return false;
        }
        if (site.previousIs("(") || site.previousIs("=") || site.previousIs(",")) {
            return false;
        }
        return site.nextIs("}") || site.betweenLines() || startsStatement(site);
    }

    /** On one line, only what cannot go on a statement shows that a new one begins. */
    private static boolean startsStatement(ErrorSite site) {
        if (site.nextIs(TokenKind.KEYWORD)) {
            return true;
        }
        Optional<Token> follower = site.next().flatMap(next -> site.beside(next, 1));
        return site.nextIs(TokenKind.IDENTIFIER)
                && !site.previousIs(TokenKind.IDENTIFIER)
                && follower.filter(token -> token.is("(") || token.is("=") || token.is("++") || token.is("+="))
                        .isPresent();
    }
}
