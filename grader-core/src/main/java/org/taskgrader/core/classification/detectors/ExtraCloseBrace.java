package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.Token;

/** A <code>}</code> too many: it ends the function, and what comes behind stands outside. */
public final class ExtraCloseBrace implements Detector {

    private static final Pattern MESSAGE =
            Pattern.compile("(expected identifier or ‘\\(’ before|expected declaration specifiers or ‘\\.\\.\\.’ before"
                    + "|expected ‘=’, ‘,’, ‘;’, ‘asm’ or ‘__attribute__’ before).*");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .filter(site -> MESSAGE.matcher(site.message()).matches())
                .filter(ExtraCloseBrace::oneIsTooMany)
                .flatMap(site -> lastBeforeError(site)
                        .map(brace -> firstOutOfLine(site, brace))
                        .map(ExtraCloseBrace::finding));
    }

    private static boolean oneIsTooMany(ErrorSite site) {
        return site.source().brackets().unpaired().stream().anyMatch(token -> token.is("}"));
    }

    /** The brace that gcc stops at has no partner; any other place is behind the brace that ended the function. */
    private static Optional<Token> lastBeforeError(ErrorSite site) {
        if (site.nextIs("}")) {
            return site.next();
        }
        return site.next()
                .flatMap(next -> site.source().tokens().stream()
                        .limit(next.index())
                        .filter(token -> token.is("}"))
                        .filter(token -> site.source().brackets().braceDepthAt(token) == 0)
                        .reduce((earlier, later) -> later));
    }

    /** Of the braces in a row with one that is too many, the first that is further right than the line it closes. */
    public static Token firstOutOfLine(ErrorSite site, Token last) {
        Token found = last;
        Optional<Token> brace = Optional.of(last);
        while (brace.filter(token -> token.is("}")).isPresent()) {
            if (isOutOfLine(site, brace.get())) {
                found = brace.get();
            }
            brace = site.beside(brace.get(), -1);
        }
        return found;
    }

    private static boolean isOutOfLine(ErrorSite site, Token brace) {
        return UnclosedBlock.isFirstOfLine(site.source(), brace)
                && site.source()
                        .brackets()
                        .partnerOf(brace)
                        .filter(opening -> opening.line() < brace.line()
                                && UnclosedBlock.indentation(site.source(), opening)
                                        < brace.range().column())
                        .isPresent();
    }

    private static Finding finding(Token brace) {
        return Finding.at(brace.range(), "extra-close-brace", Map.of("line", Integer.toString(brace.line())));
    }
}
