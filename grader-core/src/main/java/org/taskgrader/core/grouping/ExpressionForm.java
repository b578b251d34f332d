package org.taskgrader.core.grouping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.taskgrader.core.source.tree.AssignmentOperator;
import org.taskgrader.core.source.tree.BinaryOperator;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.PostfixOperator;
import org.taskgrader.core.source.tree.UnaryOperator;

/** Expressions in one of the ways in which C allows them to be written. Operations stand in parentheses. */
final class ExpressionForm {

    private final Names names;
    private final TypeForm types;

    ExpressionForm(Names names, TypeForm types) {
        this.names = names;
        this.types = types;
    }

    String of(Expression expression) {
        return switch (expression) {
            case Expression.Name name -> names.of(name);
            case Expression.IntLiteral literal -> literal.value().toString();
            case Expression.FloatLiteral literal -> Double.toString(literal.value());
            case Expression.CharLiteral literal -> character(literal);
            case Expression.StringLiteral literal -> '"' + Escapes.of(literal.value()) + '"';
            case Expression.Unary unary -> unary(unary);
            case Expression.Postfix postfix ->
                of(postfix.operand()) + postfix.operator().spelling();
            case Expression.Binary binary -> binary(binary.operator(), of(binary.left()), of(binary.right()));
            case Expression.Assignment assignment -> '(' + assignment(assignment) + ')';
            case Expression.Conditional c ->
                '(' + of(c.condition()) + " ? " + of(c.whenTrue()) + " : " + of(c.whenFalse()) + ')';
            case Expression.Comma comma -> '(' + list(comma.operands()) + ')';
            case Expression.Call call -> of(call.callee()) + '(' + list(call.arguments()) + ')';
            case Expression.Index index -> of(index.array()) + '[' + of(index.index()) + ']';
            case Expression.Member member -> member(member);
            case Expression.Cast cast -> '(' + types.of(cast.type().type()) + ")(" + of(cast.operand()) + ')';
            case Expression.SizeOf size -> "sizeof " + of(size.operand());
            case Expression.SizeOfType size -> "sizeof(" + types.of(size.type().type()) + ')';
            case Expression.CompoundLiteral literal ->
                '(' + types.of(literal.type().type()) + ')' + of(literal.initialiser());
            case Expression.InitialiserList list -> '{' + list(list.values()) + '}';
            case Expression.Designated designated ->
                Escapes.of(designated.designator()) + " = " + of(designated.value());
            case Expression.StatementExpression block ->
                throw new IllegalArgumentException("statements inside an expression have no form");
            case Expression.TypeArgument argument -> types.of(argument.type().type());
            case Expression.Unknown unknown -> '?' + Escapes.of(unknown.text());
        };
    }

    /** One whose value nobody wants: {@code i++} is {@code i = i + 1} there, and a comma as good as a semicolon. */
    List<String> asStatements(Expression expression) {
        return switch (expression) {
            case Expression.Comma comma -> {
                List<String> all = new ArrayList<>();
                comma.operands().forEach(operand -> all.addAll(asStatements(operand)));
                yield all;
            }
            case Expression.Postfix postfix ->
                List.of(step(postfix.operand(), postfix.operator() == PostfixOperator.INCREMENT));
            case Expression.Unary unary
            when unary.operator() == UnaryOperator.INCREMENT -> List.of(step(unary.operand(), true));
            case Expression.Unary unary
            when unary.operator() == UnaryOperator.DECREMENT -> List.of(step(unary.operand(), false));
            case Expression.Assignment assignment -> List.of(assignment(assignment));
            default -> List.of(of(expression));
        };
    }

    private String step(Expression target, boolean up) {
        String operand = of(target);
        return operand + " = " + binary(up ? BinaryOperator.ADD : BinaryOperator.SUBTRACT, operand, "1");
    }

    private String assignment(Expression.Assignment assignment) {
        String target = of(assignment.target());
        String value = of(assignment.value());
        return target
                + " = "
                + operation(assignment.operator())
                        .map(operator -> binary(operator, target, value))
                        .orElse(value);
    }

    private static Optional<BinaryOperator> operation(AssignmentOperator operator) {
        return switch (operator) {
            case ASSIGN -> Optional.empty();
            case MULTIPLY -> Optional.of(BinaryOperator.MULTIPLY);
            case DIVIDE -> Optional.of(BinaryOperator.DIVIDE);
            case REMAINDER -> Optional.of(BinaryOperator.REMAINDER);
            case ADD -> Optional.of(BinaryOperator.ADD);
            case SUBTRACT -> Optional.of(BinaryOperator.SUBTRACT);
            case SHIFT_LEFT -> Optional.of(BinaryOperator.SHIFT_LEFT);
            case SHIFT_RIGHT -> Optional.of(BinaryOperator.SHIFT_RIGHT);
            case BIT_AND -> Optional.of(BinaryOperator.BIT_AND);
            case BIT_XOR -> Optional.of(BinaryOperator.BIT_XOR);
            case BIT_OR -> Optional.of(BinaryOperator.BIT_OR);
        };
    }

    private String unary(Expression.Unary unary) {
        if (unary.operator() == UnaryOperator.DEREFERENCE
                && unary.operand() instanceof Expression.Binary sum
                && sum.operator() == BinaryOperator.ADD) {
            return of(sum.left()) + '[' + of(sum.right()) + ']';
        }
        return unary.operator().spelling() + of(unary.operand());
    }

    private String member(Expression.Member member) {
        String name = names.member(member.name());
        return member.object() instanceof Expression.Unary unary && unary.operator() == UnaryOperator.DEREFERENCE
                ? of(unary.operand()) + "->" + name
                : of(member.object()) + member.operator().spelling() + name;
    }

    private String binary(BinaryOperator operator, String left, String right) {
        return switch (operator) {
            case ADD, MULTIPLY, EQUAL, NOT_EQUAL, BIT_AND, BIT_OR, BIT_XOR ->
                left.compareTo(right) <= 0 ? infix(operator, left, right) : infix(operator, right, left);
            case GREATER -> infix(BinaryOperator.LESS, right, left);
            case GREATER_EQUAL -> infix(BinaryOperator.LESS_EQUAL, right, left);
            case DIVIDE, REMAINDER, SUBTRACT, SHIFT_LEFT, SHIFT_RIGHT, LESS, LESS_EQUAL, LOGICAL_AND, LOGICAL_OR ->
                infix(operator, left, right);
        };
    }

    private static String infix(BinaryOperator operator, String left, String right) {
        return '(' + left + ' ' + operator.spelling() + ' ' + right + ')';
    }

    private String list(List<Expression> expressions) {
        return expressions.stream().map(this::of).collect(Collectors.joining(", "));
    }

    /** A character is its number, as it is in C. */
    private static String character(Expression.CharLiteral literal) {
        return literal.value().length() == 1
                ? Integer.toString((byte) literal.value().charAt(0))
                : '\'' + Escapes.of(literal.value()) + '\'';
    }
}
