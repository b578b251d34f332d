package org.taskgrader.core.source.tree;

import java.math.BigInteger;
import java.util.List;
import org.taskgrader.core.source.SourceRange;

/**
 * An expression (ISO C11 6.5). Parentheses leave no node; {@code CSource.isParenthesised} tells where they are.
 *
 * <p>Operators keep what was written, also where C refuses it: {@code a + b = c} is an assignment to a sum.
 */
public sealed interface Expression extends Node {

    record Name(String name, SourceRange range) implements Expression {}

    record IntLiteral(String raw, BigInteger value, SourceRange range) implements Expression {}

    record FloatLiteral(String raw, double value, SourceRange range) implements Expression {}

    /**
     * A character constant.
     *
     * @param value the characters between the quotes with escapes resolved; one, if it is a proper one
     */
    record CharLiteral(String raw, String value, SourceRange range) implements Expression {}

    /**
     * A string literal, or several side by side, which C joins.
     *
     * @param raw the literals as written, with one space between
     * @param value the characters with escapes resolved, octets beyond 127 by {@code \x} as the char of that number
     */
    record StringLiteral(String raw, String value, SourceRange range) implements Expression {}

    record Unary(UnaryOperator operator, Expression operand, SourceRange range) implements Expression {}

    record Postfix(PostfixOperator operator, Expression operand, SourceRange range) implements Expression {}

    record Binary(
            BinaryOperator operator, Expression left, Expression right, SourceRange operatorRange, SourceRange range)
            implements Expression {}

    record Assignment(
            AssignmentOperator operator,
            Expression target,
            Expression value,
            SourceRange operatorRange,
            SourceRange range)
            implements Expression {}

    record Conditional(Expression condition, Expression whenTrue, Expression whenFalse, SourceRange range)
            implements Expression {}

    /** Operands of the comma operator, two or more. */
    record Comma(List<Expression> operands, SourceRange range) implements Expression {

        public Comma {
            operands = List.copyOf(operands);
        }
    }

    record Call(Expression callee, List<Expression> arguments, SourceRange range) implements Expression {

        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    record Index(Expression array, Expression index, SourceRange range) implements Expression {}

    record Member(Expression object, MemberOperator operator, String name, SourceRange range) implements Expression {}

    record Cast(TypeName type, Expression operand, SourceRange range) implements Expression {}

    record SizeOf(Expression operand, SourceRange range) implements Expression {}

    /** {@code sizeof} or {@code _Alignof} of a type. */
    record SizeOfType(TypeName type, SourceRange range) implements Expression {}

    record CompoundLiteral(TypeName type, InitialiserList initialiser, SourceRange range) implements Expression {}

    /** The braces behind {@code =} in a declaration. */
    record InitialiserList(List<Expression> values, SourceRange range) implements Expression {

        public InitialiserList {
            values = List.copyOf(values);
        }
    }

    /** An element with its place, as in {@code .x = 1} or {@code [3] = 1}. */
    record Designated(String designator, Expression value, SourceRange range) implements Expression {}

    /** gcc's {@code ({ … })}. */
    record StatementExpression(Statement.Block block, SourceRange range) implements Expression {}

    /** A type where a value is wanted: right in {@code va_arg(list, int)}, wrong in {@code f(int x)}. */
    record TypeArgument(TypeName type, String name, SourceRange range) implements Expression {}

    /** What is no expression: a missing operand has an empty text and range. */
    record Unknown(String text, SourceRange range) implements Expression {}
}
