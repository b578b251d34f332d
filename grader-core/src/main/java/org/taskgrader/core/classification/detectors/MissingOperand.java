package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.Token;

/** Nothing stands where a value should: between an operator, a comma or a parenthesis and what comes next. */
final class MissingOperand implements Detector {

    private static final Pattern MESSAGE = Pattern.compile("expected (expression|identifier) before .*");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .filter(site -> MESSAGE.matcher(site.message()).matches())
                .flatMap(site -> site.previous()
                        .flatMap(previous -> site.next()
                                .map(next -> finding(
                                        site.betweenLines() ? ErrorSite.behind(previous) : next.range(),
                                        previous,
                                        next))))
                .or(() -> ErrorSite.first(evidence).flatMap(MissingOperand::beforeLabel));
    }

    private static Optional<Finding> beforeLabel(ErrorSite site) {
        return ConditionEndsEarly.labels(site)
                .flatMap(sign -> site
                        .beside(sign, -1)
                        .filter(before -> ConditionEndsEarly.isOperator(before) || before.is("("))
                        .map(before -> finding(sign.range(), before, sign))
                        .stream())
                .findFirst();
    }

    private static Finding finding(SourceRange where, Token left, Token right) {
        return Finding.at(where, "missing-operand", Map.of("left", left.text(), "right", right.text()));
    }
}
