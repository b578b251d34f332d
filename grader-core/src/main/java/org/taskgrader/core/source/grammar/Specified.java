package org.taskgrader.core.source.grammar;

import java.util.List;
import java.util.Set;
import org.taskgrader.core.source.tree.Declaration;
import org.taskgrader.core.source.tree.Declaration.Modifier;
import org.taskgrader.core.source.type.CType;

/**
 * What the words before the declarators say.
 *
 * @param role whether names are declared for objects or for types
 * @param tags structures and enumerations defined on the way
 */
record Specified(CType type, Set<Modifier> modifiers, Role role, List<Declaration> tags) {

    enum Role {
        OBJECTS,
        TYPES
    }
}
