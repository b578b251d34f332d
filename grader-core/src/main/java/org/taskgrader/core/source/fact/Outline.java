package org.taskgrader.core.source.fact;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.taskgrader.core.source.tree.Declaration;
import org.taskgrader.core.source.tree.Declaration.FunctionDefinition;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.Node;
import org.taskgrader.core.source.tree.TranslationUnit;

/** What one walk through the tree collects for all topics. Maps by node compare by identity. */
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

    static Outline of(TranslationUnit unit) {
        return new Outline(
                unit,
                List.of(),
                new IdentityHashMap<>(),
                new IdentityHashMap<>(),
                Map.of(),
                List.of(),
                Map.of(),
                Map.of(),
                new IdentityHashMap<>(),
                List.of(),
                new IdentityHashMap<>(),
                List.of());
    }
}
