package org.taskgrader.core.source.fact;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.taskgrader.core.source.tree.BinaryOperator;
import org.taskgrader.core.source.tree.Declaration;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.MemberOperator;
import org.taskgrader.core.source.tree.UnaryOperator;
import org.taskgrader.core.source.type.CType;

/**
 * Takes a pointer's value apart: into what it leads to, and the pointers whose values it is or may be. In loops rather than
 * by recursion, as expressions may be deep.
 */
final class PointerValue {

    private final Outline outline;
    private final Types types;
    private final Deque<Expression> open = new ArrayDeque<>();
    private final List<PointerTarget> targets = new ArrayList<>();
    private final List<Declaration> copied = new ArrayList<>();

    private PointerValue(Outline outline, Types types) {
        this.outline = outline;
        this.types = types;
    }

    static PointerValue of(Expression value, Outline outline, Types types) {
        PointerValue parts = new PointerValue(outline, types);
        parts.open.push(value);
        while (!parts.open.isEmpty()) {
            parts.take(parts.open.pop());
        }
        return parts;
    }

    List<PointerTarget> targets() {
        return targets;
    }

    /** The pointers whose values it may be. */
    List<Declaration> copied() {
        return copied;
    }

    /** The name of the pointer that an address is computed from: {@code p} of {@code p + 1}; null where there is none. */
    static Expression.@Nullable Name pointerOf(Expression address, Types types) {
        Expression part = address;
        while (!(part instanceof Expression.Name)) {
            Expression next = moved(part, types);
            if (next == null) {
                return null;
            }
            part = next;
        }
        return (Expression.Name) part;
    }

    private void take(Expression value) {
        Expression next = moved(value, types);
        if (next != null) {
            open.push(next);
            return;
        }
        switch (value) {
            case Expression.Conditional choice -> {
                open.push(choice.whenFalse());
                open.push(choice.whenTrue());
            }
            case Expression.Comma comma -> open.push(comma.operands().getLast());
            case Expression.InitialiserList(List<Expression> values, var range)
            when values.size() == 1 -> open.push(values.getFirst());
            case Expression.Assignment assignment -> assignment(assignment);
            case Expression.Unary(UnaryOperator operator, Expression operand, var range)
            when operator == UnaryOperator.ADDRESS_OF -> address(operand, value);
            case Expression.StringLiteral literal -> targets.add(new PointerTarget.Literal(literal));
            case Expression.Call call -> call(call);
            case Expression.Name name -> name(name);
            default -> other(value);
        }
    }

    /** The pointer that is moved, or whose type is changed, without leading to something else; null for anything else. */
    private static @Nullable Expression moved(Expression value, Types types) {
        return switch (value) {
            case Expression.Cast cast -> cast.operand();
            case Expression.Postfix postfix -> postfix.operand();
            case Expression.Unary unary
            when unary.operator() == UnaryOperator.INCREMENT || unary.operator() == UnaryOperator.DECREMENT ->
                unary.operand();
            case Expression.Binary sum
            when sum.operator() == BinaryOperator.ADD || sum.operator() == BinaryOperator.SUBTRACT ->
                isAddress(sum.left(), types) ? sum.left() : isAddress(sum.right(), types) ? sum.right() : null;
            default -> null;
        };
    }

    private static boolean isAddress(Expression value, Types types) {
        CType type = types.of(value);
        return type instanceof CType.Pointer || type instanceof CType.Array;
    }

    /** The value of {@code q = …} is that of {@code q}. */
    private void assignment(Expression.Assignment assignment) {
        open.push(
                assignment.target() instanceof Expression.Name && isAddress(assignment.target(), types)
                        ? assignment.target()
                        : assignment.value());
    }

    private void name(Expression.Name name) {
        Declaration declaration = outline.bindings().get(name);
        if (declaration == null && name.name().equals("NULL")) {
            targets.add(new PointerTarget.Null(Optional.of(name)));
        } else if (declaration != null && types.of(name) instanceof CType.Array) {
            targets.add(new PointerTarget.Elements(declaration, name));
        } else if (declaration != null && types.of(name) instanceof CType.Pointer) {
            copied.add(declaration);
        } else {
            other(name);
        }
    }

    /** A zero is a null pointer (6.3.2.3p3), and an array's name its address (6.3.2.1p3). */
    private void other(Expression value) {
        if (types.of(value) instanceof CType.Array) {
            address(value, value);
        } else if (types.constantValue(value).orElse(1) == 0) {
            targets.add(new PointerTarget.Null(Optional.of(value)));
        } else {
            targets.add(new PointerTarget.Unknown(Optional.of(value)));
        }
    }

    /** The address of something: of a variable, or computed from the pointer by which it is reached. */
    private void address(Expression object, Expression value) {
        Expression part = object;
        while (true) {
            boolean inArray = false;
            Expression outer;
            switch (part) {
                case Expression.Index index -> {
                    outer = index.array();
                    inArray = types.of(outer) instanceof CType.Array;
                }
                case Expression.Unary unary
                when unary.operator() == UnaryOperator.DEREFERENCE -> {
                    outer = unary.operand();
                    inArray = types.of(outer) instanceof CType.Array;
                }
                case Expression.Member member -> {
                    outer = member.object();
                    inArray = member.operator() == MemberOperator.DOT;
                }
                default -> {
                    targets.add(object(part, value));
                    return;
                }
            }
            if (!inArray) {
                open.push(outer);
                return;
            }
            part = outer;
        }
    }

    private PointerTarget object(Expression whole, Expression value) {
        Declaration declaration =
                whole instanceof Expression.Name name ? outline.bindings().get(name) : null;
        return switch (declaration) {
            case null -> new PointerTarget.Unknown(Optional.of(value));
            case Declaration.FunctionDefinition function -> new PointerTarget.Unknown(Optional.of(value));
            case Declaration.FunctionPrototype function -> new PointerTarget.Unknown(Optional.of(value));
            case Declaration variable
            when types.of(whole) instanceof CType.Array -> new PointerTarget.Elements(variable, value);
            case Declaration variable -> new PointerTarget.Variable(variable, value);
        };
    }

    private void call(Expression.Call call) {
        String function = call.callee() instanceof Expression.Name name
                        && !outline.functionsByName().containsKey(name.name())
                ? name.name()
                : "";
        LibraryFunctions.Result result = LibraryFunctions.result(function);
        List<Expression> arguments = call.arguments();
        switch (result) {
            case ALLOCATED ->
                targets.add(new PointerTarget.Allocation(call, LibraryFunctions.allocated(function, arguments, types)));
            case FIRST_ARGUMENT, IN_FIRST_ARGUMENT -> {
                arguments.stream().findFirst().ifPresent(open::push);
                if (result == LibraryFunctions.Result.IN_FIRST_ARGUMENT || arguments.isEmpty()) {
                    targets.add(new PointerTarget.Null(Optional.of(call)));
                }
            }
            case OTHER -> targets.add(new PointerTarget.Unknown(Optional.of(call)));
        }
    }
}
