package org.taskgrader.core.source.fact;

import java.util.List;
import java.util.Optional;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.tree.Declaration;
import org.taskgrader.core.source.tree.Declaration.FunctionDefinition;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.Node;

/**
 * Which declaration a name means at its place (ISO C11 6.2.1). Tags and members are not looked up here; a name of the
 * standard library has no declaration in the program.
 */
public final class Scopes {

    private final Outline outline;

    Scopes(Outline outline) {
        this.outline = outline;
    }

    /** What a use of a name means; empty when nothing of that name is visible there. */
    public Optional<Declaration> declarationOf(Expression.Name name) {
        return Optional.ofNullable(outline.bindings().get(name));
    }

    /** Every declaration of ordinary identifiers, in the order of the text. */
    public List<ScopedDeclaration> all() {
        return outline.declarations();
    }

    /** Every declaration of a name, visible or not, in the order of the text. */
    public List<ScopedDeclaration> named(String name) {
        return outline.declarationsByName().getOrDefault(name, List.of());
    }

    /** What a name would mean at a place, which may be one where it is not used. */
    public Optional<Declaration> lookup(String name, SourceRange place) {
        return named(name).stream()
                .filter(candidate -> candidate.isVisibleAt(place))
                .reduce((outer, inner) -> inner)
                .map(ScopedDeclaration::declaration);
    }

    /** Every declaration whose name is visible at a place, hidden ones left out. */
    public List<Declaration> visibleAt(SourceRange place) {
        return outline.declarationsByName().keySet().stream()
                .flatMap(name -> lookup(name, place).stream())
                .toList();
    }

    /** The function in whose parameters or body a node stands; the innermost one. */
    public Optional<FunctionDefinition> functionAround(Node node) {
        return Optional.ofNullable(outline.functions().get(node));
    }

    /** The node above; empty for the whole program's. */
    public Optional<Node> parentOf(Node node) {
        return Optional.ofNullable(outline.parents().get(node));
    }

    /** The function definition of that name, if the program has one. */
    public Optional<FunctionDefinition> function(String name) {
        return Optional.ofNullable(outline.functionsByName().get(name));
    }

    /** The structure, union or enumeration of a tag; the last one when several scopes have one. */
    public Optional<Declaration> tagged(String tag) {
        return Optional.ofNullable(outline.tags().get(tag));
    }
}
