package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.fact.Conversion;
import org.taskgrader.core.source.fact.FormatCall;

/** A conversion for which the call has no argument left: printf and scanf take whatever lies there (C11 7.21.6.1p2). */
final class FormatMissingArg implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return evidence.source().formats().all().stream()
                .flatMap(call -> call.conversions().stream()
                        .filter(Conversion::isStarved)
                        .map(conversion -> finding(call, conversion)))
                .findFirst();
    }

    private static Finding finding(FormatCall call, Conversion conversion) {
        long wanted =
                call.conversions().stream().filter(Conversion::takesArgument).count();
        return Finding.at(
                call.format().range(),
                "format-missing-arg",
                Map.of(
                        "function", call.call().name(),
                        "conversion", conversion.text(),
                        "wanted", Long.toString(wanted),
                        "given", Integer.toString(call.arguments().size())));
    }
}
