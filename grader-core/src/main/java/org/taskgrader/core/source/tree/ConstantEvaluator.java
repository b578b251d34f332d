package org.taskgrader.core.source.tree;

import java.math.BigInteger;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import org.taskgrader.core.source.type.CType;
import org.taskgrader.core.source.type.CTypes;
import org.taskgrader.core.source.type.DataModel;

/** Works out integer constant expressions (ISO C11 6.6) in 64 bits. */
public final class ConstantEvaluator {

    /** Macros may name each other in a circle. */
    private static final int MAX_NAMES = 40;

    private final Map<String, Expression> names;
    private final Function<Expression, CType> types;

    /**
     * Makes an evaluator for which the size of an expression is no constant, as long as types are not known.
     *
     * @param names what names stand for: macros' bodies and enumerators' values. Read at every evaluation
     */
    public ConstantEvaluator(Map<String, Expression> names) {
        this(names, expression -> CTypes.UNKNOWN);
    }

    /**
     * Makes an evaluator.
     *
     * @param names what names stand for: macros' bodies and enumerators' values. Read at every evaluation
     * @param types those of expressions, for the sizes of what they are of
     */
    public ConstantEvaluator(Map<String, Expression> names, Function<Expression, CType> types) {
        this.names = names;
        this.types = types;
    }

    /** The expression's value; empty if it is no constant, overflows or divides by zero. */
    public OptionalLong value(Expression expression) {
        try {
            return OptionalLong.of(evaluate(expression, 0));
        } catch (NotConstant | ArithmeticException e) {
            return OptionalLong.empty();
        }
    }

    private long evaluate(Expression expression, int depth) {
        return switch (expression) {
            case Expression.IntLiteral literal -> exact(literal.value());
            case Expression.CharLiteral literal
            when literal.value().length() == 1 -> (byte) literal.value().charAt(0);
            case Expression.Unary unary -> unary(unary, depth);
            case Expression.Binary binary -> binary(binary, depth);
            case Expression.Conditional c ->
                evaluate(evaluate(c.condition(), depth) != 0 ? c.whenTrue() : c.whenFalse(), depth);
            case Expression.Cast cast when cast.type().type().isInteger() -> evaluate(cast.operand(), depth);
            case Expression.Name name
            when depth < MAX_NAMES && names.containsKey(name.name()) -> evaluate(named(name.name()), depth + 1);
            case Expression.SizeOfType size -> octets(size.type().type());
            case Expression.SizeOf size -> octets(types.apply(size.operand()));
            default -> throw new NotConstant();
        };
    }

    private static long octets(CType type) {
        return DataModel.octets(type).orElseThrow(NotConstant::new);
    }

    private Expression named(String name) {
        Expression value = names.get(name);
        if (value == null) {
            throw new NotConstant();
        }
        return value;
    }

    private static long exact(BigInteger value) {
        return value.longValueExact();
    }

    private long unary(Expression.Unary unary, int depth) {
        long operand = evaluate(unary.operand(), depth);
        return switch (unary.operator()) {
            case PLUS -> operand;
            case MINUS -> Math.negateExact(operand);
            case NOT -> operand == 0 ? 1 : 0;
            case COMPLEMENT -> ~operand;
            case DEREFERENCE, ADDRESS_OF, INCREMENT, DECREMENT, LABEL_ADDRESS -> throw new NotConstant();
        };
    }

    private long binary(Expression.Binary binary, int depth) {
        long left = evaluate(binary.left(), depth);
        if (binary.operator() == BinaryOperator.LOGICAL_AND && left == 0) {
            return 0;
        }
        if (binary.operator() == BinaryOperator.LOGICAL_OR && left != 0) {
            return 1;
        }
        long right = evaluate(binary.right(), depth);
        return switch (binary.operator()) {
            case MULTIPLY -> Math.multiplyExact(left, right);
            case DIVIDE -> Math.divideExact(left, right);
            case REMAINDER -> left % right;
            case ADD -> Math.addExact(left, right);
            case SUBTRACT -> Math.subtractExact(left, right);
            case SHIFT_LEFT -> right >= 0 && right < 63 ? Math.multiplyExact(left, 1L << right) : notConstant();
            case SHIFT_RIGHT -> right >= 0 && right < 64 ? left >> right : notConstant();
            case LESS -> truth(left < right);
            case GREATER -> truth(left > right);
            case LESS_EQUAL -> truth(left <= right);
            case GREATER_EQUAL -> truth(left >= right);
            case EQUAL -> truth(left == right);
            case NOT_EQUAL -> truth(left != right);
            case BIT_AND -> left & right;
            case BIT_XOR -> left ^ right;
            case BIT_OR -> left | right;
            case LOGICAL_AND, LOGICAL_OR -> truth(right != 0);
        };
    }

    private static long truth(boolean value) {
        return value ? 1 : 0;
    }

    private static long notConstant() {
        throw new NotConstant();
    }

    private static final class NotConstant extends RuntimeException {

        private static final long serialVersionUID = 1;

        NotConstant() {
            super("not an integer constant", null, false, false);
        }
    }
}
