package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.tree.Declaration.FunctionDefinition;

/**
 * A function that returns a value although it is declared {@code void} (C11 6.8.6.4, paragraph 1). As long as nobody uses
 * the value, nothing comes of it; where a call is refused because of it, the function's type is the cause.
 */
final class ReturnInVoid implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        CSource source = evidence.source();
        return UseVoidResult.call(evidence)
                .flatMap(call -> source.scopes().function(call.name()))
                .filter(function -> returnsValue(source, function))
                .map(function ->
                        Finding.at(function.nameRange(), "return-in-void", Map.of("function", function.name())));
    }

    private static boolean returnsValue(CSource source, FunctionDefinition function) {
        return source.returns().of(function).stream()
                .anyMatch(statement -> statement.value().isPresent());
    }
}
