package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.Token;
import org.taskgrader.core.source.TokenKind;

/** Two words that make a name of the program when they are joined. */
final class SplitName implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .flatMap(site -> site.captured(KeywordCase.UNKNOWN)
                        .flatMap(name -> site.next().filter(first -> first.is(name)))
                        .flatMap(first -> site.beside(first, 1)
                                .filter(second ->
                                        second.kind() == TokenKind.IDENTIFIER && second.line() == first.line())
                                .flatMap(second -> finding(site, first, second))));
    }

    private static Optional<Finding> finding(ErrorSite site, Token first, Token second) {
        return Stream.of("_", "")
                .map(between -> first.text() + between + second.text())
                .filter(whole -> !site.source().scopes().named(whole).isEmpty())
                .findFirst()
                .map(whole -> Finding.at(
                        SourceRange.spanning(first.range(), second.range()),
                        "split-name",
                        Map.of("first", first.text(), "second", second.text(), "whole", whole)));
    }
}
