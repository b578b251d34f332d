package org.taskgrader.core.source.fact;

import java.util.List;
import org.taskgrader.core.source.tree.Declaration;

/** Every use of a name in an expression, in the order of the text. */
public final class Uses {

    private final Outline outline;

    Uses(Outline outline) {
        this.outline = outline;
    }

    public List<Use> all() {
        return outline.uses();
    }

    /** The uses that mean a declaration. */
    public List<Use> of(Declaration declaration) {
        return outline.usesByDeclaration().getOrDefault(declaration, List.of());
    }

    public List<Use> named(String name) {
        return outline.uses().stream()
                .filter(use -> use.name().name().equals(name))
                .toList();
    }

    /** The uses of names that the program does not declare visibly there; those of the library are among them. */
    public List<Use> unbound() {
        return outline.uses().stream()
                .filter(use -> use.declaration().isEmpty())
                .toList();
    }
}
