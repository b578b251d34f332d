package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;

/** A function that the exercise asks for is not defined. */
final class FunctionMissing implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        Map<String, String> asked = AskedFunctions.of(evidence);
        return UndefinedReference.all(evidence).stream()
                .map(UndefinedReference::name)
                .filter(asked::containsKey)
                .findFirst()
                .map(name -> Finding.at(
                        Optional.empty(),
                        "function-missing",
                        Map.of("name", name, "wanted", asked.getOrDefault(name, ""))));
    }
}
