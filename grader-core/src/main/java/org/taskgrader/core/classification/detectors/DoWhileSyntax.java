package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.Brackets;
import org.taskgrader.core.source.Token;

/** A {@code do} whose block is not followed by {@code while (…)}, or whose condition is not followed by {@code ;}. */
final class DoWhileSyntax implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .filter(site -> site.expects("while") || site.expects(";"))
                .flatMap(site -> site.previous()
                        .flatMap(last -> loopStart(site, last)
                                .map(start -> Finding.at(
                                        ErrorSite.behind(last),
                                        "do-while-syntax",
                                        Map.of("line", Integer.toString(start.line()))))));
    }

    private static Optional<Token> loopStart(ErrorSite site, Token last) {
        if (site.expects("while")) {
            return site.source().tokens().subList(0, last.index()).reversed().stream()
                    .filter(token -> token.is("do"))
                    .findFirst();
        }
        Brackets brackets = site.source().brackets();
        return Optional.of(last)
                .filter(closing -> closing.is(")"))
                .flatMap(brackets::partnerOf)
                .filter(opening -> site.isHeaderOf(opening, "while"))
                .flatMap(opening -> site.beside(opening, -2))
                .filter(end -> end.is("}"))
                .flatMap(brackets::partnerOf)
                .flatMap(start -> site.beside(start, -1))
                .filter(word -> word.is("do"));
    }
}
