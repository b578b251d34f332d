package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.fact.FunctionCall;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.type.CTypes;

/** The result of a function that gives none (C11 6.3.2.2). */
final class UseVoidResult implements Detector {

    private static final Set<String> MESSAGES =
            Set.of("void value not ignored as it ought to be", "invalid use of void expression");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return call(evidence).map(call -> Finding.at(call.range(), "use-void-result", Map.of("function", call.name())));
    }

    /** The call whose result gcc refuses; it points at the call, or at the operator or return before it. */
    static Optional<FunctionCall> call(Evidence evidence) {
        CSource source = evidence.source();
        return evidence.firstError()
                .filter(error -> MESSAGES.contains(error.message()))
                .flatMap(error -> error.where())
                .flatMap(place -> source.calls().all().stream()
                        .filter(call -> !call.name().isEmpty() && isVoid(source, call.call()))
                        .filter(call -> !call.range().isBefore(place))
                        .findFirst());
    }

    private static boolean isVoid(CSource source, Expression.Call call) {
        return source.types().of(call).equals(CTypes.VOID);
    }
}
