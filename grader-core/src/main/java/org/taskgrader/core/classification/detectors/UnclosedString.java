package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.TokenKind;

/** A text whose closing double quote is missing on its line. */
final class UnclosedString implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return evidence.errors().stream()
                .filter(error -> error.message().equals("missing terminating \" character"))
                .findFirst()
                .flatMap(error -> error.where())
                .flatMap(where -> evidence.source().tokens().stream()
                        .filter(token -> token.kind() == TokenKind.UNCLOSED_STRING && token.line() == where.line())
                        .findFirst())
                .map(text -> Finding.at(
                        text.range(),
                        "unclosed-string",
                        Map.of("text", text.text().strip())));
    }
}
