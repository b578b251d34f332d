package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.Token;
import org.taskgrader.core.source.TokenKind;

/**
 * A function that starts while another one is still open. gcc takes functions inside functions as an extension, and only
 * notices at the end of the file, or when the linker finds no {@code main}.
 */
final class FunctionInsideFunction implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return UnclosedBlock.innerFunction(evidence.source())
                .filter(inner -> isNoticed(evidence, name(evidence, inner)))
                .flatMap(inner -> UnclosedBlock.before(evidence.source(), inner)
                        .map(block -> Finding.at(
                                block.place(),
                                "function-inside-function",
                                Map.of(
                                        "inner",
                                        name(evidence, inner),
                                        "line",
                                        Integer.toString(block.opening().line())))));
    }

    private static boolean isNoticed(Evidence evidence, String inner) {
        boolean unfinished = evidence.firstError()
                .filter(error -> error.message().startsWith("expected declaration or statement at end of input"))
                .isPresent();
        return unfinished
                || UndefinedReference.all(evidence).stream()
                        .anyMatch(missing ->
                                missing.name().equals("main") || missing.name().equals(inner));
    }

    private static String name(Evidence evidence, Token header) {
        return evidence.source().tokens().stream()
                .skip(TypeKeywords.endOfType(evidence.source(), header))
                .filter(token -> token.kind() == TokenKind.IDENTIFIER)
                .findFirst()
                .map(Token::text)
                .orElse(header.text());
    }
}
