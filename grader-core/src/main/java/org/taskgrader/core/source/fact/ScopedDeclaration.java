package org.taskgrader.core.source.fact;

import java.util.Optional;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.tree.Declaration;
import org.taskgrader.core.source.tree.Declaration.FunctionDefinition;
import org.taskgrader.core.source.tree.Node;

/**
 * A declaration with the scope it belongs to.
 *
 * @param scope the node whose extent ends the visibility: the whole program, a function, a block or a {@code for}
 * @param within the function around it; empty at file scope
 */
public record ScopedDeclaration(Declaration declaration, Node scope, Optional<FunctionDefinition> within) {

    public boolean isGlobal() {
        return within.isEmpty();
    }

    /** Whether a place is behind the name's declaration and within its scope; another one may hide it there. */
    public boolean isVisibleAt(SourceRange place) {
        SourceRange name = declaration.nameRange();
        boolean behind =
                place.line() > name.endLine() || (place.line() == name.endLine() && place.column() >= name.endColumn());
        return behind && scope.range().contains(place);
    }
}
