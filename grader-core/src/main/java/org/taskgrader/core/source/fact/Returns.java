package org.taskgrader.core.source.fact;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.taskgrader.core.source.tree.Declaration.FunctionDefinition;
import org.taskgrader.core.source.tree.Statement;

/** Every return statement, in the order of the text. */
public final class Returns {

    private final List<Statement.Return> all;
    private final IdentityHashMap<FunctionDefinition, List<Statement.Return>> byFunction = new IdentityHashMap<>();

    private Returns(Outline outline) {
        this.all = outline.nodes(Statement.Return.class).toList();
        for (Statement.Return statement : all) {
            outline.functionAround(statement)
                    .ifPresent(function -> byFunction
                            .computeIfAbsent(function, key -> new ArrayList<>())
                            .add(statement));
        }
    }

    static Returns of(Outline outline) {
        return new Returns(outline);
    }

    public List<Statement.Return> all() {
        return all;
    }

    /** Those that leave a function. */
    public List<Statement.Return> of(FunctionDefinition function) {
        return List.copyOf(byFunction.getOrDefault(function, List.of()));
    }
}
