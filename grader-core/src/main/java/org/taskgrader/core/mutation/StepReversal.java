package org.taskgrader.core.mutation;

import java.util.Optional;
import java.util.stream.Stream;
import org.taskgrader.core.repair.Edit;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.tree.AssignmentOperator;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.PostfixOperator;
import org.taskgrader.core.source.tree.UnaryOperator;

/** {@code i++} becomes {@code i--}, {@code +=} becomes {@code -=}. */
final class StepReversal implements Mutator {

    @Override
    public Stream<Mutant> mutate(CSource source) {
        Stream<Mutant> assignments = source.unit()
                .descendants(Expression.Assignment.class)
                .flatMap(assignment -> other(assignment.operator()).stream()
                        .flatMap(other -> change(
                                source,
                                assignment.operatorRange(),
                                assignment.operator().spelling(),
                                other)));
        Stream<Mutant> behind = source.unit()
                .descendants(Expression.Postfix.class)
                .flatMap(postfix -> change(
                        source,
                        SourceRange.spanning(postfix.operand().range().end(), postfix.range()),
                        postfix.operator().spelling(),
                        postfix.operator() == PostfixOperator.INCREMENT ? "--" : "++"));
        Stream<Mutant> before = source.unit()
                .descendants(Expression.Unary.class)
                .filter(unary ->
                        unary.operator() == UnaryOperator.INCREMENT || unary.operator() == UnaryOperator.DECREMENT)
                .flatMap(unary -> change(
                        source,
                        SignDeletion.operator(unary),
                        unary.operator().spelling(),
                        unary.operator() == UnaryOperator.INCREMENT ? "--" : "++"));
        return Stream.of(assignments, behind, before).flatMap(mutants -> mutants);
    }

    private static Stream<Mutant> change(CSource source, SourceRange where, String written, String other) {
        return Mutants.stands(source, where, written)
                ? Stream.of(new Mutant(Mutant.Kind.STEP, new Edit(where, other)))
                : Stream.empty();
    }

    private static Optional<String> other(AssignmentOperator operator) {
        return switch (operator) {
            case ADD -> Optional.of("-=");
            case SUBTRACT, MULTIPLY -> Optional.of("+=");
            case DIVIDE -> Optional.of("*=");
            case REMAINDER -> Optional.of("/=");
            case ASSIGN, SHIFT_LEFT, SHIFT_RIGHT, BIT_AND, BIT_XOR, BIT_OR -> Optional.empty();
        };
    }
}
