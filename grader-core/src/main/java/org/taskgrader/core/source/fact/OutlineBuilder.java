package org.taskgrader.core.source.fact;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.taskgrader.core.source.fact.Use.Manner;
import org.taskgrader.core.source.tree.AssignmentOperator;
import org.taskgrader.core.source.tree.Declaration;
import org.taskgrader.core.source.tree.Declaration.FunctionDefinition;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.MemberOperator;
import org.taskgrader.core.source.tree.Node;
import org.taskgrader.core.source.tree.Statement;
import org.taskgrader.core.source.tree.TranslationUnit;
import org.taskgrader.core.source.tree.UnaryOperator;

/** Walks a tree once, in the order of the text, as a compiler would: what a name means depends on what came before. */
final class OutlineBuilder {

    private final List<Node> nodes = new ArrayList<>();
    private final IdentityHashMap<Node, Outline.Span> spans = new IdentityHashMap<>();
    private final IdentityHashMap<Node, Node> parents = new IdentityHashMap<>();
    private final IdentityHashMap<Node, FunctionDefinition> functions = new IdentityHashMap<>();
    private final Map<String, FunctionDefinition> functionsByName = new LinkedHashMap<>();
    private final List<ScopedDeclaration> declarations = new ArrayList<>();
    private final Map<String, List<ScopedDeclaration>> declarationsByName = new LinkedHashMap<>();
    private final Map<String, Declaration> tags = new LinkedHashMap<>();
    private final IdentityHashMap<Expression.Name, Declaration> bindings = new IdentityHashMap<>();
    private final List<Use> uses = new ArrayList<>();
    private final IdentityHashMap<Declaration, List<Use>> usesByDeclaration = new IdentityHashMap<>();
    private final List<FunctionCall> calls = new ArrayList<>();

    private final Deque<Scope> scopes = new ArrayDeque<>();
    private final Deque<FunctionDefinition> around = new ArrayDeque<>();

    private record Scope(Node owner, Map<String, Declaration> names) {}

    static Outline build(TranslationUnit unit) {
        OutlineBuilder builder = new OutlineBuilder();
        builder.visit(unit, null, Manner.READ);
        return new Outline(
                unit,
                List.copyOf(builder.nodes),
                builder.spans,
                builder.parents,
                builder.functions,
                builder.functionsByName,
                List.copyOf(builder.declarations),
                builder.declarationsByName,
                builder.tags,
                builder.bindings,
                List.copyOf(builder.uses),
                builder.usesByDeclaration,
                List.copyOf(builder.calls));
    }

    private void visit(Node node, @Nullable Node parent, Manner manner) {
        int first = nodes.size();
        nodes.add(node);
        if (parent != null) {
            parents.put(node, parent);
        }
        boolean opens = opensScope(node, parent);
        if (opens) {
            scopes.push(new Scope(node, new HashMap<>()));
        }
        if (node instanceof FunctionDefinition function) {
            around.push(function);
        }
        if (!around.isEmpty()) {
            functions.put(node, around.element());
        }
        switch (node) {
            case TranslationUnit unit -> visitAll(unit);
            case Statement statement -> visitAll(statement);
            case Declaration declaration -> declaration(declaration);
            case Expression expression -> expression(expression, manner);
        }
        if (node instanceof FunctionDefinition) {
            around.pop();
        }
        if (opens) {
            scopes.pop();
        }
        spans.put(node, new Outline.Span(first, nodes.size() - 1));
    }

    /** A function's outermost block shares the scope of its parameters (6.2.1p4). */
    private static boolean opensScope(Node node, @Nullable Node parent) {
        return switch (node) {
            case TranslationUnit unit -> true;
            case FunctionDefinition function -> true;
            case Declaration.FunctionPrototype prototype -> true;
            case Statement.Block block -> !(parent instanceof FunctionDefinition);
            case Statement.For loop -> true;
            default -> false;
        };
    }

    private void visitAll(Node node) {
        node.children().forEach(child -> visit(child, node, Manner.READ));
    }

    private void declaration(Declaration declaration) {
        switch (declaration) {
            case FunctionDefinition function -> {
                functionsByName.putIfAbsent(function.name(), function);
                declareOutside(function);
                visitAll(function);
            }
            case Declaration.FunctionPrototype prototype -> {
                declareOutside(prototype);
                visitAll(prototype);
            }
            // A variable is visible in its own initialiser (6.2.1p7), and not in its own extent.
            case Declaration.Variable variable -> {
                variable.extents().forEach(extent -> visit(extent, variable, Manner.READ));
                declare(variable, scopes.element());
                variable.initialiser().ifPresent(value -> visit(value, variable, Manner.READ));
            }
            case Declaration.Parameter parameter -> {
                visitAll(parameter);
                declare(parameter, scopes.element());
            }
            case Declaration.Structure structure -> structure(structure);
            case Declaration.Enumeration enumeration -> {
                tags.put(enumeration.name(), enumeration);
                visitAll(enumeration);
            }
            case Declaration.Enumerator enumerator -> {
                visitAll(enumerator);
                declare(enumerator, scopes.element());
            }
            case Declaration.Typedef typedef -> declare(typedef, scopes.element());
            case Declaration.Unknown unknown -> visitAll(unknown);
        }
    }

    /** Members have a name space of their own (6.2.3). */
    private void structure(Declaration.Structure structure) {
        tags.put(structure.type().tag(), structure);
        for (Declaration.Variable member : structure.members()) {
            int first = nodes.size();
            nodes.add(member);
            parents.put(member, structure);
            member.extents().forEach(extent -> visit(extent, member, Manner.READ));
            spans.put(member, new Outline.Span(first, nodes.size() - 1));
        }
    }

    /** Declares a function in the scope around the one that its parameters open. */
    private void declareOutside(Declaration function) {
        Scope own = scopes.pop();
        Optional<FunctionDefinition> inner =
                function instanceof FunctionDefinition ? Optional.of(around.pop()) : Optional.empty();
        declare(function, scopes.element());
        inner.ifPresent(around::push);
        scopes.push(own);
    }

    private void declare(Declaration declaration, Scope scope) {
        if (declaration.name().isEmpty()) {
            return;
        }
        scope.names().put(declaration.name(), declaration);
        ScopedDeclaration scoped =
                new ScopedDeclaration(declaration, scope.owner(), Optional.ofNullable(around.peek()));
        declarations.add(scoped);
        declarationsByName
                .computeIfAbsent(declaration.name(), key -> new ArrayList<>())
                .add(scoped);
    }

    private void expression(Expression expression, Manner manner) {
        switch (expression) {
            case Expression.Name name -> use(name, manner);
            case Expression.Call call -> call(call);
            case Expression.Assignment assignment -> {
                boolean plain = assignment.operator() == AssignmentOperator.ASSIGN;
                visit(assignment.target(), assignment, plain ? Manner.WRITE : Manner.UPDATE);
                visit(assignment.value(), assignment, Manner.READ);
            }
            case Expression.Postfix postfix -> visit(postfix.operand(), postfix, Manner.UPDATE);
            case Expression.Unary unary -> visit(unary.operand(), unary, mannerUnder(unary.operator(), manner));
            case Expression.SizeOf sizeOf -> visit(sizeOf.operand(), sizeOf, Manner.MEASURED);
            // Writing a member writes its structure; through an arrow it goes through the pointer.
            case Expression.Member member ->
                visit(member.object(), member, member.operator() == MemberOperator.DOT ? manner : reached(manner));
            case Expression.Index index -> {
                visit(index.array(), index, reached(manner));
                visit(index.index(), index, Manner.READ);
            }
            default -> visitAll(expression);
        }
    }

    /** What happens to a pointer when this happens to what it points to. */
    private static Manner reached(Manner manner) {
        return manner.changes() || manner == Manner.THROUGH ? Manner.THROUGH : Manner.READ;
    }

    private static Manner mannerUnder(UnaryOperator operator, Manner manner) {
        return switch (operator) {
            case INCREMENT, DECREMENT -> Manner.UPDATE;
            case ADDRESS_OF -> Manner.ADDRESS_TAKEN;
            case DEREFERENCE -> reached(manner);
            case PLUS, MINUS, NOT, COMPLEMENT, LABEL_ADDRESS -> Manner.READ;
        };
    }

    private void call(Expression.Call call) {
        String name = call.callee() instanceof Expression.Name callee ? callee.name() : "";
        calls.add(new FunctionCall(name, call, Optional.ofNullable(around.peek())));
        visit(call.callee(), call, Manner.CALLED);
        call.arguments().forEach(argument -> visit(argument, call, Manner.READ));
    }

    private void use(Expression.Name name, Manner manner) {
        Optional<Declaration> declaration = scopes.stream()
                .flatMap(scope -> Optional.ofNullable(scope.names().get(name.name())).stream())
                .findFirst();
        declaration.ifPresent(found -> bindings.put(name, found));
        Use use = new Use(name, manner, declaration, Optional.ofNullable(around.peek()));
        uses.add(use);
        declaration.ifPresent(found -> usesByDeclaration
                .computeIfAbsent(found, key -> new ArrayList<>())
                .add(use));
    }
}
