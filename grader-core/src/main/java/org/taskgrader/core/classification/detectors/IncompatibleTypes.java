package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;

/** A value of a type that the variable, or the function's result, cannot take (C11 6.5.16.1). */
final class IncompatibleTypes implements Detector {

    private static final String TYPE = "type ‘(?<%s>[^’]+)’(?: \\{aka ‘[^’]+’})?";
    private static final Pattern STORED = Pattern.compile("incompatible types when (?:assigning to|initializing) "
            + TYPE.formatted("wanted") + " (?:from|using) " + TYPE.formatted("given"));
    private static final Pattern RETURNED = Pattern.compile("incompatible types when returning "
            + TYPE.formatted("given") + " but ‘(?<wanted>[^’]+)’(?: \\{aka ‘[^’]+’})? was expected");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .flatMap(site -> site.matched(STORED)
                        .or(() -> site.matched(RETURNED))
                        .map(types -> Finding.at(
                                site.where(),
                                "incompatible-types",
                                Map.of("wanted", types.group("wanted"), "given", types.group("given")))));
    }
}
