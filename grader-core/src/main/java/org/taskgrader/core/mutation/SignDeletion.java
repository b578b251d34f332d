package org.taskgrader.core.mutation;

import java.util.stream.Stream;
import org.taskgrader.core.repair.Edit;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.UnaryOperator;

/** {@code -x} becomes {@code x}, and {@code !found} becomes {@code found}. */
final class SignDeletion implements Mutator {

    @Override
    public Stream<Mutant> mutate(CSource source) {
        return source.unit()
                .descendants(Expression.Unary.class)
                .filter(unary -> unary.operator() == UnaryOperator.MINUS || unary.operator() == UnaryOperator.NOT)
                .filter(unary ->
                        Mutants.stands(source, operator(unary), unary.operator().spelling()))
                .map(unary -> new Mutant(Mutant.Kind.SIGN, new Edit(operator(unary), "")));
    }

    /** Where an operator in front of its operand stands. */
    static SourceRange operator(Expression.Unary unary) {
        SourceRange start = unary.range().start();
        int length = unary.operator().spelling().length();
        return new SourceRange(start.line(), start.column(), start.line(), start.column() + length);
    }
}
