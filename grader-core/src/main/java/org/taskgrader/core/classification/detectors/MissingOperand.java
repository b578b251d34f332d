package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;

/** Nothing stands where a value should: between an operator, a comma or a parenthesis and what comes next. */
final class MissingOperand implements Detector {

    private static final Pattern MESSAGE = Pattern.compile("expected (expression|identifier) before .*");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .filter(site -> MESSAGE.matcher(site.message()).matches())
                .flatMap(site -> site.previous()
                        .flatMap(previous -> site.next()
                                .map(next -> Finding.at(
                                        site.betweenLines() ? ErrorSite.behind(previous) : next.range(),
                                        "missing-operand",
                                        Map.of("left", previous.text(), "right", next.text())))));
    }
}
