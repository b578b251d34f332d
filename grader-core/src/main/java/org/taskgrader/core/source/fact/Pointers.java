package org.taskgrader.core.source.fact;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.taskgrader.core.source.tree.AssignmentOperator;
import org.taskgrader.core.source.tree.Declaration;
import org.taskgrader.core.source.tree.Declaration.FunctionDefinition;
import org.taskgrader.core.source.tree.Declaration.Modifier;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.MemberOperator;
import org.taskgrader.core.source.tree.Node;
import org.taskgrader.core.source.tree.UnaryOperator;
import org.taskgrader.core.source.type.CType;

/**
 * Every pointer that has a name, with what it may lead to: a points-to analysis that looks neither at the order in which a
 * program runs nor behind calls of its own functions.
 */
public final class Pointers {

    /** A pointer may lead to each of these; what leads to more is listed no further. */
    private static final int MOST_TARGETS = 8;

    private final List<Pointer> all;
    private final IdentityHashMap<Declaration, Pointer> byDeclaration = new IdentityHashMap<>();
    private final List<Dereference> dereferences;

    private Pointers(List<Pointer> all, List<Dereference> dereferences) {
        this.all = all;
        this.dereferences = dereferences;
        all.forEach(pointer -> byDeclaration.put(pointer.declaration(), pointer));
    }

    static Pointers of(Outline outline, Types types) {
        IdentityHashMap<Declaration, Values> values = new IdentityHashMap<>();
        List<Values> inOrder = outline.declarations().stream()
                .filter(Pointers::isPointer)
                .map(ScopedDeclaration::declaration)
                .map(Values::new)
                .toList();
        inOrder.forEach(value -> values.put(value.pointer, value));
        inOrder.forEach(value -> value.collect(outline, types, values));
        spread(inOrder);
        List<Dereference> dereferences = dereferences(outline, types);
        dereferences.forEach(
                dereference -> Optional.ofNullable(outline.bindings().get(dereference.pointer()))
                        .map(values::get)
                        .ifPresent(value -> value.dereferences.add(dereference)));
        return new Pointers(inOrder.stream().map(Values::pointer).toList(), dereferences);
    }

    /** Every pointer, in the order of their declarations; parameters of prototypes are none. */
    public List<Pointer> all() {
        return all;
    }

    /** Empty for what is no pointer. */
    public Optional<Pointer> of(Declaration declaration) {
        return Optional.ofNullable(byDeclaration.get(declaration));
    }

    /** Wherever a name is followed that is no array, in the order of the text; declared or not. */
    public List<Dereference> dereferences() {
        return dereferences;
    }

    private static boolean isPointer(ScopedDeclaration scoped) {
        return switch (scoped.declaration()) {
            case Declaration.Variable variable -> variable.type() instanceof CType.Pointer;
            case Declaration.Parameter parameter ->
                scoped.scope() instanceof FunctionDefinition
                        && (parameter.type() instanceof CType.Pointer || parameter.type() instanceof CType.Array);
            default -> false;
        };
    }

    /** What stands in a {@code sizeof} is not followed (6.5.3.4p2). */
    private static List<Dereference> dereferences(Outline outline, Types types) {
        List<Dereference> found = new ArrayList<>();
        int measured = -1;
        int index = 0;
        for (Node node : outline.nodes()) {
            if (node instanceof Expression.SizeOf) {
                measured = Math.max(measured, outline.span(node).last());
            } else if (node instanceof Expression expression && index > measured) {
                Expression address = address(expression);
                Expression.Name name = address == null ? null : PointerValue.pointerOf(address, types);
                if (name != null && !(types.of(name) instanceof CType.Array)) {
                    found.add(new Dereference(expression, name));
                }
            }
            index++;
        }
        return List.copyOf(found);
    }

    /** What is followed by {@code *}, {@code […]} and {@code ->}; null for what follows nothing. */
    private static @Nullable Expression address(Expression expression) {
        return switch (expression) {
            case Expression.Unary unary -> unary.operator() == UnaryOperator.DEREFERENCE ? unary.operand() : null;
            case Expression.Index index -> index.array();
            case Expression.Member member -> member.operator() == MemberOperator.ARROW ? member.object() : null;
            default -> null;
        };
    }

    /** What is copied from one pointer to another is given on until nothing new comes. */
    private static void spread(List<Values> all) {
        Deque<Values> grown = new ArrayDeque<>(all);
        while (!grown.isEmpty()) {
            Values from = grown.pop();
            List<PointerTarget> news = List.copyOf(from.targets.subList(from.spread, from.targets.size()));
            from.spread = from.targets.size();
            for (Values to : from.copies) {
                if (to.addAll(news)) {
                    grown.push(to);
                }
            }
        }
    }

    /** What is known so far of one pointer. */
    private static final class Values {

        private final Declaration pointer;
        private final List<PointerTarget> targets = new ArrayList<>();
        private final List<Values> copies = new ArrayList<>();
        private final List<Dereference> dereferences = new ArrayList<>();
        /** How many of the targets its copies have. */
        private int spread;

        Values(Declaration pointer) {
            this.pointer = pointer;
        }

        void collect(Outline outline, Types types, IdentityHashMap<Declaration, Values> values) {
            List<Use> uses = outline.usesByDeclaration().getOrDefault(pointer, List.of()).stream()
                    .filter(use -> use.manner() != Use.Manner.MEASURED)
                    .toList();
            switch (pointer) {
                case Declaration.Parameter parameter -> add(new PointerTarget.Argument(parameter));
                case Declaration.Variable variable
                when variable.initialiser().isPresent() ->
                    assign(PointerValue.of(variable.initialiser().get(), outline, types), values);
                case Declaration.Variable variable ->
                    start(variable, outline, uses).ifPresent(this::add);
                default -> throw new IllegalStateException("no pointer: " + pointer);
            }
            for (Use use : uses) {
                given(use, outline).ifPresent(value -> assign(PointerValue.of(value, outline, types), values));
                if (use.manner() == Use.Manner.ADDRESS_TAKEN) {
                    add(new PointerTarget.Unknown(Optional.of(use.name())));
                }
            }
        }

        /** What a pointer declared without a value leads to at first, if it is used then (6.7.9p10). */
        private static Optional<PointerTarget> start(Declaration.Variable variable, Outline outline, List<Use> uses) {
            if (variable.modifiers().contains(Modifier.EXTERN)) {
                return Optional.of(new PointerTarget.Unknown(Optional.empty()));
            }
            if (variable.modifiers().contains(Modifier.STATIC)
                    || outline.functionAround(variable).isEmpty()) {
                return Optional.of(new PointerTarget.Null(Optional.empty()));
            }
            boolean isSetFirst = uses.stream()
                    .findFirst()
                    .filter(use -> use.manner() == Use.Manner.WRITE || use.manner() == Use.Manner.ADDRESS_TAKEN)
                    .isPresent();
            return isSetFirst ? Optional.empty() : Optional.of(new PointerTarget.Unset(variable));
        }

        private static Optional<Expression> given(Use use, Outline outline) {
            return use.manner() == Use.Manner.WRITE
                    ? outline.parent(use.name())
                            .filter(Expression.Assignment.class::isInstance)
                            .map(Expression.Assignment.class::cast)
                            .filter(assignment -> assignment.operator() == AssignmentOperator.ASSIGN)
                            .map(Expression.Assignment::value)
                    : Optional.empty();
        }

        private void assign(PointerValue value, IdentityHashMap<Declaration, Values> values) {
            addAll(value.targets());
            for (Declaration copied : value.copied()) {
                Values from = values.get(copied);
                if (from == null) {
                    add(new PointerTarget.Unknown(Optional.empty()));
                } else if (from != this) {
                    from.copies.add(this);
                }
            }
        }

        /** Whether any of them is new. */
        boolean addAll(List<PointerTarget> more) {
            boolean isNew = false;
            for (PointerTarget target : more) {
                isNew |= add(target);
            }
            return isNew;
        }

        /** Whether it is new. */
        private boolean add(PointerTarget target) {
            PointerTarget listed = targets.size() < MOST_TARGETS ? target : new PointerTarget.Unknown(Optional.empty());
            boolean isNew = targets.stream().noneMatch(known -> isSame(known, listed));
            if (isNew) {
                targets.add(listed);
            }
            return isNew;
        }

        @SuppressWarnings("ReferenceEquality") // Each is made once, and comparing their values would go through trees.
        private static boolean isSame(PointerTarget known, PointerTarget other) {
            return switch (other) {
                case PointerTarget.Null nothing -> known instanceof PointerTarget.Null;
                case PointerTarget.Unset unset -> known instanceof PointerTarget.Unset;
                case PointerTarget.Unknown unknown -> known instanceof PointerTarget.Unknown;
                case PointerTarget.Variable variable -> known == other;
                case PointerTarget.Elements elements -> known == other;
                case PointerTarget.Literal literal -> known == other;
                case PointerTarget.Allocation allocation -> known == other;
                case PointerTarget.Argument argument -> known == other;
            };
        }

        Pointer pointer() {
            return new Pointer(
                    pointer, targets.isEmpty() ? List.of(new PointerTarget.Unset(pointer)) : targets, dereferences);
        }
    }
}
