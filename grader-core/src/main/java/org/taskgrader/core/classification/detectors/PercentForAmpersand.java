package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.Token;
import org.taskgrader.core.source.TokenKind;

/** {@code scanf("%d", %n)}: the sign of the conversion in front of the variable, too. */
final class PercentForAmpersand implements Detector {

    private static final Set<String> FUNCTIONS = Set.of("scanf", "fscanf", "sscanf");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .filter(site -> site.message().equals("expected expression before ‘%’ token") && isReading(site))
                .flatMap(site -> site.next()
                        .flatMap(percent -> site.beside(percent, 1)
                                .filter(name -> name.kind() == TokenKind.IDENTIFIER)
                                .map(name -> finding(percent, name))));
    }

    private static boolean isReading(ErrorSite site) {
        return site.previousIs(",")
                && site.openParenthesis()
                        .filter(opening -> FUNCTIONS.stream().anyMatch(name -> site.isHeaderOf(opening, name)))
                        .isPresent();
    }

    private static Finding finding(Token percent, Token name) {
        return Finding.at(percent.range(), "percent-for-ampersand", Map.of("name", name.text()));
    }
}
