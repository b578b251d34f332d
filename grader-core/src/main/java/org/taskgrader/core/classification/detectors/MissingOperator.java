package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.Token;

/** Two values side by side, outside of a call's arguments: an operator between them is missing, or is a word. */
final class MissingOperator implements Detector {

    private static final Pattern MESSAGE = Pattern.compile(
            "expected ‘\\)’ before (‘\\w+’|numeric constant|string constant|'.*)|expected (‘,’ or )?‘;’ before numeric"
                    + " constant");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .filter(site -> MESSAGE.matcher(site.message()).matches() && !site.betweenLines())
                .filter(site -> site.openParenthesis().filter(site::isCall).isEmpty())
                .flatMap(site -> site.previous()
                        .filter(MissingOperator::endsValue)
                        .flatMap(left -> site.next()
                                .filter(MissingOperator::startsValue)
                                .map(right -> Finding.at(
                                        right.range(),
                                        "missing-operator",
                                        Map.of("left", left.text(), "right", right.text())))));
    }

    private static boolean endsValue(Token token) {
        return startsValue(token) || token.is(")") || token.is("]");
    }

    private static boolean startsValue(Token token) {
        return switch (token.kind()) {
            case IDENTIFIER, INTEGER, FLOATING, CHARACTER -> true;
            default -> false;
        };
    }
}
