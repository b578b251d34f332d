package org.taskgrader.core.source.fact;

import java.util.List;
import org.taskgrader.core.source.tree.ConstantEvaluator;

/** Every division and remainder, in the order of the text. */
public final class Divisions {

    private final List<Division> all;

    private Divisions(List<Division> all) {
        this.all = all;
    }

    static Divisions of(Outline outline, Types types, ConstantEvaluator constants) {
        return new Divisions(List.of());
    }

    public List<Division> all() {
        return all;
    }
}
