package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.SourceText;
import org.taskgrader.core.source.fact.Conversion;
import org.taskgrader.core.source.fact.FormatCall;

/** A value that no conversion of the format takes: it is computed and not used (ISO C11 7.21.6.1p2). */
final class FormatExtraArg implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return evidence.source().formats().all().stream()
                .filter(call -> !call.surplus().isEmpty())
                .findFirst()
                .map(call -> Finding.at(
                        call.surplus().getFirst().range(),
                        "format-extra-arg",
                        Map.of(
                                "function", call.call().name(),
                                "argument",
                                        SourceText.of(
                                                evidence.source(),
                                                call.surplus().getFirst().range()),
                                "wanted", Long.toString(wanted(call)),
                                "given", Integer.toString(call.arguments().size()))));
    }

    private static long wanted(FormatCall call) {
        return call.conversions().stream().filter(Conversion::takesArgument).count();
    }
}
