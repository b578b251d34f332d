package org.taskgrader.core.classification.detectors;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.Token;

/** Two labels of one {@code switch} for the same value (C11 6.8.4.2, paragraph 3). */
final class DuplicateCase implements Detector {

    private static final Set<String> MESSAGES = Set.of("duplicate case value", "multiple default labels in one switch");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .filter(site -> MESSAGES.contains(site.message()))
                .flatMap(site -> site.mentioned()
                        .map(earlier -> Finding.at(
                                site.where(),
                                "duplicate-case",
                                Map.of("label", label(site), "line", Integer.toString(earlier.line())))));
    }

    /** From {@code case} to the colon. */
    private static String label(ErrorSite site) {
        List<Token> tokens = site.source().tokens();
        return tokens.subList(site.next().map(Token::index).orElse(tokens.size()), tokens.size()).stream()
                .takeWhile(token -> !token.is(":"))
                .map(Token::text)
                .collect(Collectors.joining(" "));
    }
}
