package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.Token;

/** {@code ++} or {@code --} for what is no variable (C11 6.5.2.4, 6.5.3.1). */
final class IncrementValue implements Detector {

    private static final Pattern MESSAGE = Pattern.compile("lvalue required as (increment|decrement) operand");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .filter(site -> MESSAGE.matcher(site.message()).matches())
                .flatMap(site -> site.next()
                        .map(Token::text)
                        .filter(operator -> operator.equals("++") || operator.equals("--"))
                        .map(operator -> Finding.at(site.where(), "increment-value", Map.of("operator", operator))));
    }
}
