package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.TokenKind;

/** An operator between two values of types that it does not take (C11 6.5.5 to 6.5.14); {@code ^} has a class of its own. */
final class InvalidOperands implements Detector {

    private static final Pattern MESSAGE = Pattern.compile("invalid operands to binary (?<operator>[^\\s^]+)"
            + " \\(have ‘(?<left>[^’]+)’(?: \\{aka ‘[^’]+’})? and ‘(?<right>[^’]+)’(?: \\{aka ‘[^’]+’})?\\)");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .filter(site -> !isCommaOrQuote(site))
                .flatMap(site -> site.matched(MESSAGE)
                        .map(message -> Finding.at(
                                site.where(),
                                "invalid-operands",
                                Map.of(
                                        "operator", message.group("operator"),
                                        "left", message.group("left"),
                                        "right", message.group("right")))));
    }

    /** Behind a text, or between addresses, the operator is the remainder of an argument or of a text. */
    private static boolean isCommaOrQuote(ErrorSite site) {
        return site.previousIs(TokenKind.STRING)
                || (site.nextIs("&")
                        && site.openParenthesis().filter(site::isCall).isPresent());
    }
}
