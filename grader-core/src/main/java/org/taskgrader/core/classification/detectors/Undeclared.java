package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;

/** A name that is declared nowhere, under no similar spelling. To declare the names of C++'s library would be no help. */
final class Undeclared implements Detector {

    private static final Set<String> OTHER_LANGUAGE = Set.of("cout", "cin", "cerr", "endl", "std");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return UndeclaredName.first(evidence)
                .filter(unknown -> !OTHER_LANGUAGE.contains(unknown.name()))
                .map(unknown -> Finding.at(unknown.where(), "undeclared", Map.of("name", unknown.name())));
    }
}
