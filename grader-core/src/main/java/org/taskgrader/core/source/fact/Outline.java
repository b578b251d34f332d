package org.taskgrader.core.source.fact;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.taskgrader.core.source.tree.Declaration;
import org.taskgrader.core.source.tree.Declaration.FunctionDefinition;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.Node;
import org.taskgrader.core.source.tree.TranslationUnit;

/**
 * What one walk through the tree collects for all topics.
 *
 * @param nodes all, each before those below, in the order of the text
 * @param spans where a node and all below are among the nodes
 * @param functions the innermost function around a node, itself included
 * @param functionsByName the first of each name
 */
record Outline(
        TranslationUnit unit,
        List<Node> nodes,
        IdentityHashMap<Node, Span> spans,
        IdentityHashMap<Node, Node> parents,
        IdentityHashMap<Node, FunctionDefinition> functions,
        Map<String, FunctionDefinition> functionsByName,
        List<ScopedDeclaration> declarations,
        Map<String, List<ScopedDeclaration>> declarationsByName,
        Map<String, Declaration> tags,
        IdentityHashMap<Expression.Name, Declaration> bindings,
        List<Use> uses,
        IdentityHashMap<Declaration, List<Use>> usesByDeclaration,
        List<FunctionCall> calls) {

    private static final Span NOWHERE = new Span(-1, -1);

    /** From a node's own index to that of the last node below it. */
    record Span(int first, int last) {

        boolean contains(int index) {
            return index >= first && index <= last;
        }
    }

    /** A node's span; that of the first node for one which is not of this tree. */
    Span span(Node node) {
        return spans.getOrDefault(node, NOWHERE);
    }

    /** A node's place in the order of the text. */
    int index(Node node) {
        return span(node).first();
    }

    /** Whether a node is another one or below it. */
    boolean isWithin(Node node, Node outer) {
        return span(outer).contains(index(node));
    }

    Optional<Node> parent(Node node) {
        return Optional.ofNullable(parents.get(node));
    }

    <T> Stream<T> nodes(Class<T> kind) {
        return nodes.stream().filter(kind::isInstance).map(kind::cast);
    }

    Optional<FunctionDefinition> functionAround(Node node) {
        return Optional.ofNullable(functions.get(node));
    }
}
