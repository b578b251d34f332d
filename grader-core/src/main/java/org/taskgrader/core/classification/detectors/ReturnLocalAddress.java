package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceText;
import org.taskgrader.core.source.tree.Statement;

/** A function's result is the address of one of its own variables, which is gone when it is used (ISO C11 6.2.4p2). */
final class ReturnLocalAddress implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        CSource source = evidence.source();
        return source.returns().all().stream()
                .filter(statement -> Warnings.areAt(evidence, statement.range(), "-Wreturn-local-addr"))
                .flatMap(statement -> finding(source, statement).stream())
                .findFirst();
    }

    private static Optional<Finding> finding(CSource source, Statement.Return statement) {
        return statement
                .value()
                .flatMap(value -> source.scopes()
                        .functionAround(statement)
                        .map(function -> Finding.at(
                                value.range(),
                                "return-local-address",
                                Map.of(
                                        "value", SourceText.of(source, value.range()),
                                        "function", function.name()))));
    }
}
