package org.taskgrader.core.classification.detectors;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceText;
import org.taskgrader.core.source.tree.AssignmentOperator;
import org.taskgrader.core.source.tree.Declaration;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.Node;
import org.taskgrader.core.source.tree.Statement;
import org.taskgrader.core.source.type.CType;

/**
 * A number with decimals that is put where only a whole one has room, so that its decimals are dropped (ISO C11 6.3.1.4).
 * A cast, or a function that rounds, says that it is on purpose.
 *
 * @param receiver the name of what gets it: a variable, or the function whose result it is
 * @param type the receiver's
 */
record Truncation(Expression value, String receiver, CType type) {

    private static final Set<String> ROUNDING = Set.of("floor", "ceil", "round", "trunc", "rint", "nearbyint");

    /** All of them, in the order of the text. */
    static Stream<Truncation> all(CSource source) {
        return source.unit()
                .descendants()
                .flatMap(node -> at(source, node).stream())
                .filter(truncation -> source.types().of(truncation.value()).isFloating())
                .filter(truncation -> isNumber(truncation.type()) && !isRounded(truncation.value()));
    }

    private static Optional<Truncation> at(CSource source, Node node) {
        return switch (node) {
            case Declaration.Variable v -> v.initialiser().map(value -> new Truncation(value, v.name(), v.type()));
            case Expression.Assignment a
            when a.operator() == AssignmentOperator.ASSIGN ->
                Optional.of(new Truncation(
                        a.value(),
                        SourceText.of(source, a.target().range()),
                        source.types().of(a.target())));
            case Statement.Return r ->
                r.value()
                        .flatMap(value -> source.scopes()
                                .functionAround(r)
                                .map(function -> new Truncation(value, function.name(), function.returnType())));
            default -> Optional.empty();
        };
    }

    /** A whole number that is counted with: characters and truth values are none. */
    private static boolean isNumber(CType type) {
        return type instanceof CType.Basic basic && basic.kind().compareTo(CType.Kind.SHORT) >= 0 && type.isInteger();
    }

    private static boolean isRounded(Expression value) {
        return value instanceof Expression.Call call
                && call.callee() instanceof Expression.Name name
                && ROUNDING.contains(name.name());
    }
}
