package org.taskgrader.core.mutation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.taskgrader.core.repair.Edit;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceText;
import org.taskgrader.core.source.tree.AssignmentOperator;
import org.taskgrader.core.source.tree.BinaryOperator;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.Statement;

/**
 * {@code +} becomes {@code -}, {@code <} becomes {@code <=} and {@code >=}: the bound, and the opposite. Not the bound where
 * equal values make no difference, as in {@code if (x > most) most = x;}, or do not come, as in
 * {@code if (a != b) return a < b;}.
 */
final class OperatorChange implements Mutator {

    @Override
    public Stream<Mutant> mutate(CSource source) {
        return source.unit()
                .descendants(Expression.Binary.class)
                .filter(binary -> Mutants.stands(
                        source, binary.operatorRange(), binary.operator().spelling()))
                .flatMap(binary -> others(binary.operator()).stream()
                        .filter(other -> !isBound(binary.operator(), other) || !isIndifferentToTheBound(source, binary))
                        .map(other -> new Mutant(Mutant.Kind.OPERATOR, new Edit(binary.operatorRange(), other))));
    }

    private static boolean isBound(BinaryOperator operator, String other) {
        return operator.isRelational()
                && (other.equals(operator.spelling() + "=")
                        || operator.spelling().equals(other + "="));
    }

    private static boolean isIndifferentToTheBound(CSource source, Expression.Binary comparison) {
        return onlyAssignsOperands(source, comparison) || comesOfDifferentValues(source, comparison);
    }

    /** It is what {@code return} gives back behind the question whether the two differ, and nothing is between. */
    private static boolean comesOfDifferentValues(CSource source, Expression.Binary comparison) {
        Set<String> operands = texts(source, comparison.left(), comparison.right());
        return source.scopes().parentOf(comparison).stream()
                .filter(Statement.Return.class::isInstance)
                .flatMap(end -> source.scopes().parentOf(end).stream()
                        .flatMap(above -> Stream.concat(Stream.of(above), source.scopes().parentOf(above).stream()))
                        .filter(Statement.If.class::isInstance)
                        .map(Statement.If.class::cast)
                        .filter(decision -> only(decision.thenBranch()) == end))
                .anyMatch(decision -> decision.condition() instanceof Expression.Binary asked
                        && asked.operator() == BinaryOperator.NOT_EQUAL
                        && operands.equals(texts(source, asked.left(), asked.right())));
    }

    private static boolean onlyAssignsOperands(CSource source, Expression.Binary comparison) {
        Set<String> operands = texts(source, comparison.left(), comparison.right());
        return source.scopes().parentOf(comparison).stream()
                .filter(Statement.If.class::isInstance)
                .map(Statement.If.class::cast)
                .filter(decision -> decision.elseBranch().isEmpty())
                .map(decision -> only(decision.thenBranch()))
                .anyMatch(statement ->
                        statement instanceof Statement.ExpressionStatement(Expression.Assignment assignment, var range)
                                && assignment.operator() == AssignmentOperator.ASSIGN
                                && operands.equals(texts(source, assignment.target(), assignment.value())));
    }

    private static Set<String> texts(CSource source, Expression one, Expression other) {
        return new HashSet<>(List.of(SourceText.of(source, one.range()), SourceText.of(source, other.range())));
    }

    private static Statement only(Statement branch) {
        return branch instanceof Statement.Block block && block.items().size() == 1
                ? block.items().getFirst()
                : branch;
    }

    private static List<String> others(BinaryOperator operator) {
        return switch (operator) {
            case ADD -> List.of("-");
            case SUBTRACT, MULTIPLY -> List.of("+");
            case DIVIDE -> List.of("*");
            case REMAINDER -> List.of("/");
            case LESS -> List.of("<=", ">=");
            case LESS_EQUAL -> List.of("<", ">");
            case GREATER -> List.of(">=", "<=");
            case GREATER_EQUAL -> List.of(">", "<");
            case EQUAL -> List.of("!=");
            case NOT_EQUAL -> List.of("==");
            case LOGICAL_AND -> List.of("||");
            case LOGICAL_OR -> List.of("&&");
            case BIT_AND -> List.of("|");
            case BIT_OR, BIT_XOR -> List.of("&");
            case SHIFT_LEFT -> List.of(">>");
            case SHIFT_RIGHT -> List.of("<<");
        };
    }
}
