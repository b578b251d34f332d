package org.taskgrader.core.classification.detectors;

import java.util.List;
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

/** A type in front of a value: {@code f(int x)} for {@code f(x)}, or {@code int(c)} for {@code (int)c}. */
final class TypeInCall implements Detector {

    private static final Pattern MESSAGE = Pattern.compile("expected expression before ‘(\\w+)’");

    private static final Set<String> BEFORE_STATEMENT = Set.of(";", "{", "}", ":", ")", "else", "do");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.onFirstLine(evidence, MESSAGE)
                .filter(site -> !startsStatement(site))
                .flatMap(site -> site.next()
                        .filter(first -> TypeKeywords.startsType(site.source(), first))
                        .flatMap(first -> valueBehind(site, first).map(value -> finding(site, first, value))));
    }

    /** There, a declaration stands in a place that only takes instructions, which is another mistake. */
    private static boolean startsStatement(ErrorSite site) {
        return site.previous()
                .filter(token -> BEFORE_STATEMENT.contains(token.text()))
                .isPresent();
    }

    /** The first token behind the type; a type that nothing follows stands for a value, and is another mistake. */
    private static Optional<Token> valueBehind(ErrorSite site, Token first) {
        List<Token> tokens = site.source().tokens();
        int at = TypeKeywords.endOfType(site.source(), first);
        while (at < tokens.size() && tokens.get(at).is("*")) {
            at++;
        }
        return site.beside(first, at - first.index())
                .filter(token -> token.is("(")
                        || switch (token.kind()) {
                            case IDENTIFIER, CHARACTER, INTEGER, FLOATING -> true;
                            default -> false;
                        });
    }

    private static Finding finding(ErrorSite site, Token first, Token value) {
        SourceRange type = SourceRange.spanning(
                first.range(), site.beside(value, -1).orElse(first).range());
        return Finding.at(
                type, "type-in-call", Map.of("type", SourceText.of(site.source(), type), "value", textOf(site, value)));
    }

    private static String textOf(ErrorSite site, Token value) {
        return site.source()
                .brackets()
                .partnerOf(value)
                .map(closing -> SourceText.of(site.source(), SourceRange.spanning(value.range(), closing.range())))
                .orElse(value.text());
    }
}
