package org.taskgrader.core.source.tree;

import java.util.List;
import org.taskgrader.core.source.SourceRange;

/**
 * A whole program.
 *
 * @param declarations at file scope, in order
 * @param strays statements found outside of every function, where C wants none
 */
public record TranslationUnit(List<Declaration> declarations, List<Statement> strays, SourceRange range)
        implements Node {

    public TranslationUnit {
        declarations = List.copyOf(declarations);
        strays = List.copyOf(strays);
    }

    /** The functions with a body, in order; those inside others are not among them. */
    public List<Declaration.FunctionDefinition> functions() {
        return declarations.stream()
                .filter(Declaration.FunctionDefinition.class::isInstance)
                .map(Declaration.FunctionDefinition.class::cast)
                .toList();
    }
}
