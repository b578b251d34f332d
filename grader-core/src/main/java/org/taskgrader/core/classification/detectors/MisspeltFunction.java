package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.fact.ScopedDeclaration;
import org.taskgrader.core.source.tree.Declaration;

/** A function that the linker does not find, nearly spelt as one that exists. */
final class MisspeltFunction implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return UndefinedReference.all(evidence).stream()
                .filter(reference -> !reference.name().equals("main"))
                .flatMap(reference -> LibraryFunctions.nearest(reference.name(), definedFunctions(evidence))
                        .map(meant -> Finding.at(
                                reference.where(),
                                "misspelt-function",
                                Map.of("name", reference.name(), "meant", meant)))
                        .stream())
                .findFirst();
    }

    private static Stream<String> definedFunctions(Evidence evidence) {
        return Stream.concat(
                evidence.source().scopes().all().stream()
                        .map(ScopedDeclaration::declaration)
                        .filter(Declaration.FunctionDefinition.class::isInstance)
                        .map(Declaration::name),
                evidence.given().functions().stream());
    }
}
