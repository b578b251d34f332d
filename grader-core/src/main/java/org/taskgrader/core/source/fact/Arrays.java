package org.taskgrader.core.source.fact;

import java.util.List;
import java.util.OptionalLong;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.type.CType;

/** Every element taken by brackets, in the order of the text. */
public final class Arrays {

    private final List<ArrayAccess> all;

    private Arrays(List<ArrayAccess> all) {
        this.all = all;
    }

    static Arrays of(Outline outline, Types types) {
        return new Arrays(outline.nodes(Expression.Index.class)
                .map(index -> access(index, outline, types))
                .toList());
    }

    private static ArrayAccess access(Expression.Index index, Outline outline, Types types) {
        CType type = types.of(index.array());
        return new ArrayAccess(
                index,
                type,
                type instanceof CType.Array array ? array.extent() : OptionalLong.empty(),
                types.constantValue(index.index()),
                outline.functionAround(index));
    }

    public List<ArrayAccess> all() {
        return all;
    }
}
