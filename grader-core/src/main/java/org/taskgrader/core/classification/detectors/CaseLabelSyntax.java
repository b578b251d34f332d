package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.SourceText;
import org.taskgrader.core.source.Token;

/** A {@code case} that is no label: without its colon, or with something else than one constant. */
final class CaseLabelSyntax implements Detector {

    private static final Pattern MESSAGE = Pattern.compile("expected ‘:’ (or ‘\\.\\.\\.’ )?before .*"
            + "|case label does not reduce to an integer constant|expected expression before .*");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .filter(site -> MESSAGE.matcher(site.message()).matches())
                .flatMap(site -> label(site).map(word -> finding(site, word)));
    }

    /** The word that starts the label, with nothing that ends an instruction since. */
    private static Optional<Token> label(ErrorSite site) {
        boolean operandOnly = site.message().startsWith("expected expression");
        return site.next()
                .flatMap(next -> site.source().tokens().subList(0, next.index() + 1).reversed().stream()
                        .takeWhile(token -> !token.is(";") && !token.is("{") && !token.is("}") && !token.is(":"))
                        .filter(token -> token.is("case") || token.is("default"))
                        .findFirst())
                .filter(word -> !operandOnly || site.previousIs("case"));
    }

    private static Finding finding(ErrorSite site, Token word) {
        Token last = site.source().tokens().stream()
                .skip(word.index())
                .takeWhile(token -> token.line() == word.line() && !token.is(":") && !token.is(";"))
                .reduce(word, (earlier, later) -> later);
        SourceRange where = SourceRange.spanning(word.range(), last.range());
        return Finding.at(where, "case-label-syntax", Map.of("label", SourceText.of(site.source(), where)));
    }
}
