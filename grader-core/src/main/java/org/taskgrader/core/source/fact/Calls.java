package org.taskgrader.core.source.fact;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.taskgrader.core.source.tree.Declaration.FunctionDefinition;

/** Every call in the program, in the order of the text. */
public final class Calls {

    private final List<FunctionCall> all;
    private final IdentityHashMap<FunctionDefinition, List<FunctionCall>> byFunction = new IdentityHashMap<>();

    Calls(List<FunctionCall> all) {
        this.all = all;
        for (FunctionCall call : all) {
            call.within()
                    .ifPresent(function -> byFunction
                            .computeIfAbsent(function, key -> new ArrayList<>())
                            .add(call));
        }
    }

    public List<FunctionCall> all() {
        return all;
    }

    /** The calls of the functions of these names. */
    public List<FunctionCall> to(String... names) {
        Set<String> wanted = Set.of(names);
        return all.stream().filter(call -> wanted.contains(call.name())).toList();
    }

    /** The calls written in a function's body. */
    public List<FunctionCall> within(FunctionDefinition function) {
        return byFunction.getOrDefault(function, List.of());
    }
}
