package org.taskgrader.core.source.fact;

import java.util.List;
import java.util.Optional;
import org.taskgrader.core.source.fact.Division.Arithmetic;
import org.taskgrader.core.source.tree.AssignmentOperator;
import org.taskgrader.core.source.tree.BinaryOperator;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.Node;
import org.taskgrader.core.source.type.CType;

/** Every division and remainder, in the order of the text. */
public final class Divisions {

    private final List<Division> all;

    private Divisions(List<Division> all) {
        this.all = all;
    }

    static Divisions of(Outline outline, Types types) {
        return new Divisions(outline.nodes().stream()
                .flatMap(node -> division(node, types).stream())
                .toList());
    }

    private static Optional<Division> division(Node node, Types types) {
        return switch (node) {
            case Expression.Binary b
            when b.operator() == BinaryOperator.DIVIDE -> Optional.of(division(b, "/", b.left(), b.right(), types));
            case Expression.Binary b
            when b.operator() == BinaryOperator.REMAINDER -> Optional.of(division(b, "%", b.left(), b.right(), types));
            case Expression.Assignment a
            when a.operator() == AssignmentOperator.DIVIDE ->
                Optional.of(division(a, "/", a.target(), a.value(), types));
            case Expression.Assignment a
            when a.operator() == AssignmentOperator.REMAINDER ->
                Optional.of(division(a, "%", a.target(), a.value(), types));
            default -> Optional.empty();
        };
    }

    private static Division division(
            Expression whole, String operator, Expression dividend, Expression divisor, Types types) {
        CType common = ArithmeticConversions.common(types.of(dividend), types.of(divisor));
        boolean floating = types.of(dividend).isFloating() || types.of(divisor).isFloating();
        Arithmetic arithmetic =
                floating ? Arithmetic.FLOATING : common.isInteger() ? Arithmetic.INTEGER : Arithmetic.UNKNOWN;
        return new Division(whole, operator, dividend, divisor, arithmetic, types.constantValue(divisor));
    }

    public List<Division> all() {
        return all;
    }
}
