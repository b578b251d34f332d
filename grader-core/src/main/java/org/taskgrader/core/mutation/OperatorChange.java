package org.taskgrader.core.mutation;

import java.util.List;
import java.util.stream.Stream;
import org.taskgrader.core.repair.Edit;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.tree.BinaryOperator;
import org.taskgrader.core.source.tree.Expression;

/** {@code +} becomes {@code -}, {@code <} becomes {@code <=} and {@code >=}: the bound, and the opposite. */
final class OperatorChange implements Mutator {

    @Override
    public Stream<Mutant> mutate(CSource source) {
        return source.unit()
                .descendants(Expression.Binary.class)
                .filter(binary -> Mutants.stands(
                        source, binary.operatorRange(), binary.operator().spelling()))
                .flatMap(binary -> others(binary.operator()).stream()
                        .map(other -> new Mutant(Mutant.Kind.OPERATOR, new Edit(binary.operatorRange(), other))));
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
