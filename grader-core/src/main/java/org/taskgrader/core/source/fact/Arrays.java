package org.taskgrader.core.source.fact;

import java.util.List;
import org.taskgrader.core.source.tree.ConstantEvaluator;

/** Every element taken by brackets, in the order of the text. */
public final class Arrays {

    private final List<ArrayAccess> all;

    private Arrays(List<ArrayAccess> all) {
        this.all = all;
    }

    static Arrays of(Outline outline, Types types, ConstantEvaluator constants) {
        return new Arrays(List.of());
    }

    public List<ArrayAccess> all() {
        return all;
    }
}
