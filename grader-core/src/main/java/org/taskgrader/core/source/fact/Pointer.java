package org.taskgrader.core.source.fact;

import java.util.List;
import org.taskgrader.core.source.tree.Declaration;

/**
 * A variable or parameter that is a pointer.
 *
 * @param targets what its values may lead to, in whichever order the program runs; at least one, and one
 *     only of each kind that is no object. Adding to a pointer does not change what it leads to
 * @param dereferences where it is followed, in the order of the text
 */
public record Pointer(Declaration declaration, List<PointerTarget> targets, List<Dereference> dereferences) {

    public Pointer {
        targets = List.copyOf(targets);
        dereferences = List.copyOf(dereferences);
    }

    /** Whether every value that the program gives it leads to a target of this kind. */
    public boolean leadsOnlyTo(Class<? extends PointerTarget> kind) {
        return targets.stream().allMatch(kind::isInstance);
    }
}
