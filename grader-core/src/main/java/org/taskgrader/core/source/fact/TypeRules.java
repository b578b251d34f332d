package org.taskgrader.core.source.fact;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.taskgrader.core.source.tree.BinaryOperator;
import org.taskgrader.core.source.tree.Declaration;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.MemberOperator;
import org.taskgrader.core.source.type.CType;
import org.taskgrader.core.source.type.CType.Kind;
import org.taskgrader.core.source.type.CTypes;

/** The type of each kind of expression (ISO C11 6.5), given those of its operands. */
final class TypeRules {

    private static final BigInteger INT_MAX = BigInteger.valueOf(Integer.MAX_VALUE);
    private static final int MAX_MACROS = 20;

    private final Outline outline;
    private final Types types;
    private final Map<String, Expression> values;

    TypeRules(Outline outline, Types types, Map<String, Expression> values) {
        this.outline = outline;
        this.types = types;
        this.values = values;
    }

    CType typeOf(Expression expression) {
        return switch (expression) {
            case Expression.Name name -> name(name);
            case Expression.IntLiteral literal -> integer(literal);
            case Expression.FloatLiteral literal -> floating(literal.raw().toLowerCase(Locale.ROOT));
            case Expression.CharLiteral literal -> CTypes.INT;
            case Expression.StringLiteral literal ->
                new CType.Array(CTypes.CHAR, OptionalLong.of(literal.value().length() + 1L));
            case Expression.Unary unary -> unary(unary);
            case Expression.Postfix postfix -> types.of(postfix.operand());
            case Expression.Binary binary ->
                binary(binary.operator(), types.of(binary.left()), types.of(binary.right()));
            case Expression.Assignment assignment -> types.of(assignment.target());
            case Expression.Conditional choice -> either(types.of(choice.whenTrue()), types.of(choice.whenFalse()));
            case Expression.Comma comma -> types.of(comma.operands().getLast());
            case Expression.Call call -> call(call);
            case Expression.Index index -> reached(types.of(index.array()));
            case Expression.Member member -> member(member);
            case Expression.Cast cast -> cast.type().type();
            case Expression.SizeOf sizeOf -> CTypes.SIZE;
            case Expression.SizeOfType sizeOf -> CTypes.SIZE;
            case Expression.CompoundLiteral literal -> literal.type().type();
            case Expression.Designated designated -> types.of(designated.value());
            case Expression.InitialiserList list -> CTypes.UNKNOWN;
            case Expression.StatementExpression block -> CTypes.UNKNOWN;
            case Expression.TypeArgument type -> CTypes.UNKNOWN;
            case Expression.Unknown unknown -> CTypes.UNKNOWN;
        };
    }

    private CType name(Expression.Name name) {
        Declaration declaration = outline.bindings().get(name);
        return switch (declaration) {
            case null -> macro(name.name(), 0);
            case Declaration.Variable variable -> variable.type();
            case Declaration.Parameter parameter -> adjusted(parameter.type());
            case Declaration.FunctionDefinition function -> function.type();
            case Declaration.FunctionPrototype function -> function.type();
            case Declaration.Enumerator enumerator -> CTypes.INT;
            case Declaration.Typedef typedef -> CTypes.UNKNOWN;
            case Declaration.Structure structure -> CTypes.UNKNOWN;
            case Declaration.Enumeration enumeration -> CTypes.UNKNOWN;
            case Declaration.Unknown unknown -> CTypes.UNKNOWN;
        };
    }

    /** Macros that stand for a constant, or for another such macro. */
    private CType macro(String name, int depth) {
        Expression value = values.get(name);
        if (value == null || depth > MAX_MACROS) {
            return LibraryFunctions.value(name).orElse(CTypes.UNKNOWN);
        }
        return switch (value) {
            case Expression.Name other -> macro(other.name(), depth + 1);
            case Expression.Unary unary
            when unary.operand() instanceof Expression.IntLiteral literal -> integer(literal);
            case Expression.Unary unary
            when unary.operand() instanceof Expression.FloatLiteral literal -> typeOf(literal);
            case Expression.IntLiteral literal -> integer(literal);
            case Expression.FloatLiteral literal -> typeOf(literal);
            case Expression.CharLiteral literal -> CTypes.INT;
            default -> CTypes.UNKNOWN;
        };
    }

    /** A parameter declared as an array or function is a pointer (6.7.6.3p7). */
    private static CType adjusted(CType type) {
        return switch (type) {
            case CType.Array array -> new CType.Pointer(array.element());
            case CType.Function function -> new CType.Pointer(function);
            default -> type;
        };
    }

    /** By suffix and size (6.4.4.1). */
    private static CType integer(Expression.IntLiteral literal) {
        String raw = literal.raw().toLowerCase(Locale.ROOT);
        boolean hexadecimal = raw.startsWith("0x");
        boolean unsigned = raw.contains("u");
        if (raw.contains("ll")) {
            return new CType.Basic(unsigned ? Kind.UNSIGNED_LONG_LONG : Kind.LONG_LONG);
        }
        if (raw.contains("l")) {
            return new CType.Basic(unsigned ? Kind.UNSIGNED_LONG : Kind.LONG);
        }
        boolean fitsUnsigned = literal.value().bitLength() <= 32;
        if (literal.value().compareTo(INT_MAX) <= 0) {
            return unsigned ? CTypes.UNSIGNED : CTypes.INT;
        }
        if (fitsUnsigned && (unsigned || hexadecimal)) {
            return CTypes.UNSIGNED;
        }
        return unsigned || literal.value().bitLength() > 63 ? CTypes.SIZE : CTypes.LONG;
    }

    private static CType floating(String raw) {
        boolean hexadecimal = raw.startsWith("0x");
        if (raw.endsWith("f") && !(hexadecimal && !raw.contains("p"))) {
            return CTypes.FLOAT;
        }
        return raw.endsWith("l") ? new CType.Basic(Kind.LONG_DOUBLE) : CTypes.DOUBLE;
    }

    private CType unary(Expression.Unary unary) {
        CType operand = types.of(unary.operand());
        return switch (unary.operator()) {
            case NOT -> CTypes.INT;
            case PLUS, MINUS, COMPLEMENT -> ArithmeticConversions.promoted(operand);
            case INCREMENT, DECREMENT -> operand;
            case DEREFERENCE -> reached(operand);
            case ADDRESS_OF -> operand.isUnknown() ? CTypes.UNKNOWN : new CType.Pointer(operand);
            case LABEL_ADDRESS -> new CType.Pointer(CTypes.VOID);
        };
    }

    private static CType binary(BinaryOperator operator, CType left, CType right) {
        if (operator.isComparison() || operator.isLogical()) {
            return CTypes.INT;
        }
        if (operator == BinaryOperator.SHIFT_LEFT || operator == BinaryOperator.SHIFT_RIGHT) {
            return ArithmeticConversions.promoted(left);
        }
        boolean additive = operator == BinaryOperator.ADD || operator == BinaryOperator.SUBTRACT;
        if (additive && left.isPointerLike()) {
            return right.isPointerLike() ? CTypes.LONG : decayed(left);
        }
        if (operator == BinaryOperator.ADD && right.isPointerLike()) {
            return decayed(right);
        }
        return ArithmeticConversions.common(left, right);
    }

    private static CType either(CType left, CType right) {
        if (left.isArithmetic() && right.isArithmetic()) {
            return ArithmeticConversions.common(left, right);
        }
        return left.isPointerLike() || right.isUnknown() ? decayed(left) : decayed(right);
    }

    private static CType decayed(CType type) {
        return type instanceof CType.Array array ? new CType.Pointer(array.element()) : type;
    }

    private static CType reached(CType type) {
        return switch (type) {
            case CType.Pointer pointer -> pointer.target();
            case CType.Array array -> array.element();
            case CType.Function function -> function;
            default -> CTypes.UNKNOWN;
        };
    }

    private CType call(Expression.Call call) {
        return switch (types.of(call.callee())) {
            case CType.Function function -> function.returns();
            case CType.Pointer(CType.Function function) -> function.returns();
            default ->
                call.callee() instanceof Expression.Name name
                        ? LibraryFunctions.returned(name.name()).orElse(CTypes.UNKNOWN)
                        : CTypes.UNKNOWN;
        };
    }

    private CType member(Expression.Member member) {
        CType object = types.of(member.object());
        CType whole = member.operator() == MemberOperator.ARROW ? reached(object) : object;
        if (!(whole instanceof CType.Tagged tagged)
                || !(outline.tags().get(tagged.tag()) instanceof Declaration.Structure structure)) {
            return CTypes.UNKNOWN;
        }
        return structure.members().stream()
                .filter(candidate -> candidate.name().equals(member.name()))
                .map(Declaration.Variable::type)
                .findFirst()
                .orElse(CTypes.UNKNOWN);
    }
}
