package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Diagnostic;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.fact.Use;
import org.taskgrader.core.source.tree.Declaration;

/** The name of a function where its result is wanted: without parentheses, the name is the function's address. */
final class MissingCallParens implements Detector {

    /** How gcc writes the type of a function's address. */
    private static final String FUNCTION_POINTER = "(*)(";

    private static final String IDLE = "statement with no effect";

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        Optional<Diagnostic> refused = evidence.firstError();
        Stream<Diagnostic> relevant = refused.isPresent()
                ? refused.stream()
                : evidence.diagnostics().stream().filter(warning -> Compiled.isDone(evidence));
        return relevant.filter(diagnostic -> diagnostic.message().contains(FUNCTION_POINTER)
                        || diagnostic.message().equals(IDLE))
                .flatMap(diagnostic -> bareName(evidence.source(), diagnostic).stream())
                .findFirst()
                .or(() -> usedAbove(evidence));
    }

    /** On the same line: for a comparison or a calculation, gcc points at the operator. */
    private static Optional<Finding> bareName(CSource source, Diagnostic diagnostic) {
        return diagnostic
                .where()
                .flatMap(place -> source.uses().all().stream()
                        .filter(use -> use.manner() == Use.Manner.READ && isFunction(use))
                        .filter(use -> use.name().range().line() == place.line())
                        .findFirst()
                        .map(use -> finding(use.name().range(), use.name().name())));
    }

    private static boolean isFunction(Use use) {
        return use.declaration().filter(MissingCallParens::isFunction).isPresent();
    }

    private static boolean isFunction(Declaration declaration) {
        return declaration instanceof Declaration.FunctionDefinition
                || declaration instanceof Declaration.FunctionPrototype;
    }

    /** Above the function, gcc knows the name of a call only. */
    private static Optional<Finding> usedAbove(Evidence evidence) {
        return UndeclaredName.first(evidence)
                .filter(unknown -> unknown.declaredElsewhere()
                        .filter(declared -> isFunction(declared.declaration()))
                        .isPresent())
                .flatMap(unknown -> unknown.where().map(place -> finding(place, unknown.name())));
    }

    private static Finding finding(SourceRange where, String name) {
        return Finding.at(where, "missing-call-parens", Map.of("function", name));
    }
}
