package org.taskgrader.core.mutation;

import java.util.stream.Stream;
import org.taskgrader.core.repair.Edit;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceText;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.UnaryOperator;

/** {@code if (found)} becomes {@code if (!(found))}. A comparison's opposite is among the changes of its operator. */
final class ConditionNegation implements Mutator {

    @Override
    public Stream<Mutant> mutate(CSource source) {
        return source.conditions().all().stream()
                .map(condition -> condition.expression())
                .filter(expression -> !hasItsOpposite(expression))
                .map(expression -> expression.range())
                .filter(range -> !SourceText.of(source, range).isEmpty())
                .distinct()
                .map(range ->
                        new Mutant(Mutant.Kind.CONDITION, new Edit(range, "!(" + SourceText.of(source, range) + ")")));
    }

    private static boolean hasItsOpposite(Expression expression) {
        return switch (expression) {
            case Expression.Binary binary ->
                binary.operator().isRelational() || binary.operator().isEquality();
            case Expression.Unary unary -> unary.operator() == UnaryOperator.NOT;
            default -> false;
        };
    }
}
