package org.taskgrader.core.classification.detectors;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.fact.ScopedDeclaration;
import org.taskgrader.core.source.fact.Use;
import org.taskgrader.core.source.tree.AssignmentOperator;
import org.taskgrader.core.source.tree.Declaration.Modifier;
import org.taskgrader.core.source.tree.Declaration.Variable;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.MemberOperator;
import org.taskgrader.core.source.tree.Node;
import org.taskgrader.core.source.tree.UnaryOperator;
import org.taskgrader.core.source.type.CType;

/**
 * A pointer variable with all that the program puts into it, and the first place where what it points to is used.
 *
 * @param values its initialiser and what is assigned to it
 */
record PointerUses(Variable variable, List<Expression> values, Optional<Expression> followed) {

    PointerUses {
        values = List.copyOf(values);
    }

    /** The pointers inside functions whose every value stands in the program: nobody else gets their address. */
    static Stream<PointerUses> in(CSource source) {
        return source.scopes().all().stream()
                .filter(declared -> !declared.isGlobal())
                .map(ScopedDeclaration::declaration)
                .filter(Variable.class::isInstance)
                .map(Variable.class::cast)
                .filter(variable -> variable.type() instanceof CType.Pointer)
                .filter(variable -> !variable.modifiers().contains(Modifier.STATIC))
                .flatMap(variable -> of(variable, source).stream());
    }

    private static Optional<PointerUses> of(Variable variable, CSource source) {
        List<Use> uses = source.uses().of(variable);
        List<Node> writes = uses.stream()
                .filter(use -> use.manner().changes())
                .map(use -> parent(source, use.name()))
                .toList();
        boolean allKnown = writes.stream()
                .allMatch(write -> write instanceof Expression.Assignment assignment
                        && assignment.operator() == AssignmentOperator.ASSIGN);
        return allKnown
                ? Optional.of(new PointerUses(
                        variable,
                        Stream.concat(
                                        variable.initialiser().stream(),
                                        writes.stream().map(write -> ((Expression.Assignment) write).value()))
                                .toList(),
                        uses.stream()
                                .flatMap(use -> followed(source, use.name()).stream())
                                .findFirst()))
                : Optional.empty();
    }

    private static Node parent(CSource source, Expression.Name name) {
        return source.scopes().parentOf(name).orElse(name);
    }

    /** {@code *p}, {@code p[i]} or {@code p->x} around a name, if there is one. */
    private static Optional<Expression> followed(CSource source, Expression.Name name) {
        return switch (parent(source, name)) {
            case Expression.Unary unary when unary.operator() == UnaryOperator.DEREFERENCE -> Optional.of(unary);
            case Expression.Index index when index.array() == name -> Optional.of(index);
            case Expression.Member member when member.operator() == MemberOperator.ARROW -> Optional.of(member);
            default -> Optional.empty();
        };
    }

    boolean isAlwaysNull(CSource source) {
        return !values.isEmpty() && values.stream().allMatch(value -> isNull(source, value));
    }

    boolean neverHasAValue() {
        return values.isEmpty();
    }

    boolean pointsToALiteral() {
        return !values.isEmpty() && values.stream().allMatch(Expression.StringLiteral.class::isInstance);
    }

    private static boolean isNull(CSource source, Expression value) {
        return switch (value) {
            case Expression.Name name -> name.name().equals("NULL");
            case Expression.Cast cast -> isNull(source, cast.operand());
            default -> source.types().constantValue(value).orElse(1) == 0;
        };
    }
}
