package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Diagnostic;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.execution.RunOutcome;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.Token;
import org.taskgrader.core.source.TokenKind;

/**
 * Single quotes around more than one character, or with no second quote. gcc only warns of {@code 'hello'}, whose value
 * is some number: where a text is wanted, the run ends badly.
 */
final class StringInSingleQuotes implements Detector {

    private static final Set<String> WARNINGS =
            Set.of("character constant too long for its type", "multi-character character constant");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        Optional<Diagnostic> error = evidence.firstError();
        if (evidence.compilation().equals(new RunOutcome.Exited(0))) {
            return evidence.diagnostics().stream()
                    .filter(warning -> WARNINGS.contains(warning.message()))
                    .findFirst()
                    .flatMap(warning -> constantAt(evidence, warning));
        }
        return error.filter(first -> first.message().equals("missing terminating ' character"))
                .flatMap(first -> constantAt(evidence, first))
                .or(() -> beforeError(evidence));
    }

    /** Where a quote is missing, the constant reaches to the next one, and what stands behind that makes no sense. */
    private static Optional<Finding> beforeError(Evidence evidence) {
        return ErrorSite.first(evidence)
                .filter(site -> site.message().startsWith("expected"))
                .flatMap(ErrorSite::previous)
                .filter(token -> token.kind() == TokenKind.CHARACTER && holdsMore(token))
                .map(StringInSingleQuotes::finding);
    }

    private static Optional<Finding> constantAt(Evidence evidence, Diagnostic diagnostic) {
        Optional<Integer> line = diagnostic.where().map(SourceRange::line);
        return evidence.source().tokens().stream()
                .filter(token -> line.filter(number -> number == token.line()).isPresent())
                .filter(StringInSingleQuotes::holdsMore)
                .findFirst()
                .map(StringInSingleQuotes::finding);
    }

    private static Finding finding(Token token) {
        return Finding.at(
                token.range(),
                "string-in-single-quotes",
                Map.of("written", token.text().strip()));
    }

    private static boolean holdsMore(Token token) {
        return token.kind() == TokenKind.UNCLOSED_CHARACTER
                || (token.kind() == TokenKind.CHARACTER
                        && token.text().length() > "'a'".length()
                        && token.text().charAt(1) != '\\')
                || (token.kind() == TokenKind.CHARACTER && token.text().length() > "'\\nn'".length());
    }
}
