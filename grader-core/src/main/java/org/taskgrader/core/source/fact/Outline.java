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
 * @param functions the innermost function around a node, itself included
 * @param functionsByName the first of each name
 */
record Outline(
        TranslationUnit unit,
        List<Node> nodes,
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

    <T> Stream<T> nodes(Class<T> kind) {
        return nodes.stream().filter(kind::isInstance).map(kind::cast);
    }

    Optional<FunctionDefinition> functionAround(Node node) {
        return Optional.ofNullable(functions.get(node));
    }
}
