package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;

/** A condition that does not begin with {@code (}. */
final class MissingConditionParens implements Detector {

    private static final Set<String> KEYWORDS = Set.of("if", "while", "for", "switch");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .filter(site -> site.expects("("))
                .flatMap(site -> site.previous()
                        .filter(keyword -> KEYWORDS.contains(keyword.text()))
                        .flatMap(keyword -> site.next()
                                .map(next -> Finding.at(
                                        next.line() == keyword.line() ? next.range() : ErrorSite.behind(keyword),
                                        "missing-condition-parens",
                                        Map.of("keyword", keyword.text(), "next", next.text())))));
    }
}
