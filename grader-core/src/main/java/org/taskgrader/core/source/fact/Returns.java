package org.taskgrader.core.source.fact;

import java.util.List;
import org.taskgrader.core.source.tree.Declaration.FunctionDefinition;
import org.taskgrader.core.source.tree.Statement;

/** Every return statement, in the order of the text. */
public final class Returns {

    private final List<Statement.Return> all;

    private Returns(List<Statement.Return> all) {
        this.all = all;
    }

    static Returns of(Outline outline) {
        return new Returns(List.of());
    }

    public List<Statement.Return> all() {
        return all;
    }

    /** Those that leave a function. */
    public List<Statement.Return> of(FunctionDefinition function) {
        return List.of();
    }
}
