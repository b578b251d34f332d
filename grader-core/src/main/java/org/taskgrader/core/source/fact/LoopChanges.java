package org.taskgrader.core.source.fact;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.taskgrader.core.source.fact.Use.Manner;
import org.taskgrader.core.source.tree.Declaration;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.Statement;

/** Whether what a loop's condition looks at may change while it runs. */
final class LoopChanges {

    private final Outline outline;
    private final Types types;
    private final TreeMap<Integer, Use> usesByPlace = new TreeMap<>();
    private final IdentityHashMap<Declaration, TreeSet<Integer>> changes = new IdentityHashMap<>();
    /** Calls of functions of the program itself, which may change what is global. */
    private final TreeSet<Integer> ownCalls = new TreeSet<>();

    LoopChanges(Outline outline, Types types) {
        this.outline = outline;
        this.types = types;
        for (Use use : outline.uses()) {
            int place = outline.index(use.name());
            usesByPlace.put(place, use);
            if (use.manner().changes() || use.manner() == Manner.THROUGH || isHandedOn(use)) {
                use.declaration()
                        .ifPresent(declaration -> changes.computeIfAbsent(declaration, key -> new TreeSet<>())
                                .add(place));
            }
        }
        for (FunctionCall call : outline.calls()) {
            if (outline.functionsByName().containsKey(call.name())) {
                ownCalls.add(outline.index(call.call()));
            }
        }
    }

    /** A pointer or array given to a function: what it points to may change there. */
    private boolean isHandedOn(Use use) {
        return use.manner() == Manner.READ
                && outline.parents().get(use.name()) instanceof Expression.Call
                && types.of(use.name()).isPointerLike();
    }

    static Optional<Expression> condition(Statement loop) {
        return switch (loop) {
            case Statement.While s -> Optional.of(s.condition());
            case Statement.DoWhile s -> Optional.of(s.condition());
            case Statement.For s -> s.condition();
            default -> Optional.empty();
        };
    }

    List<Use> conditionUses(Statement loop) {
        return condition(loop)
                .map(outline::span)
                .map(span -> List.copyOf(usesByPlace
                        .subMap(span.first(), true, span.last(), true)
                        .values()))
                .orElse(List.of())
                .stream()
                .filter(use -> use.manner() != Manner.CALLED && use.manner() != Manner.MEASURED)
                .filter(use -> use.declaration().filter(LoopChanges::isObject).isPresent())
                .toList();
    }

    private static boolean isObject(Declaration declaration) {
        return declaration instanceof Declaration.Variable || declaration instanceof Declaration.Parameter;
    }

    boolean mayChange(Use use, Statement loop) {
        if (use.declaration().isEmpty()) {
            return false;
        }
        Declaration declaration = use.declaration().get();
        Outline.Span span = loop instanceof Statement.For statement ? behindInit(statement) : outline.span(loop);
        boolean local = outline.functions().containsKey(declaration);
        return anyWithin(changes.getOrDefault(declaration, new TreeSet<>()), span)
                || (!local && anyWithin(ownCalls, span));
    }

    /** What a {@code for} sets before its first round does not change in it. */
    private Outline.Span behindInit(Statement.For loop) {
        Outline.Span span = outline.span(loop);
        int first = loop.init().map(init -> outline.span(init).last() + 1).orElse(span.first());
        return new Outline.Span(first, span.last());
    }

    private static boolean anyWithin(NavigableSet<Integer> places, Outline.Span span) {
        Integer next = places.ceiling(span.first());
        return next != null && next <= span.last();
    }
}
