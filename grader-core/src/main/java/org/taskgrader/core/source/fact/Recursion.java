package org.taskgrader.core.source.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.taskgrader.core.source.fact.RecursiveCall.Guard;
import org.taskgrader.core.source.tree.Declaration.FunctionDefinition;

/** Every call by which a function may reach itself, in the order of the text. */
public final class Recursion {

    private final List<RecursiveCall> all;

    private Recursion(List<RecursiveCall> all) {
        this.all = all;
    }

    static Recursion of(Outline outline) {
        CallCycles cycles = CallCycles.of(outline);
        CallGuards guards = new CallGuards(outline);
        List<RecursiveCall> found = new ArrayList<>();
        for (FunctionCall call : outline.calls()) {
            Optional<FunctionDefinition> callee =
                    Optional.ofNullable(outline.functionsByName().get(call.name()));
            if (callee.isPresent() && call.within().isPresent()) {
                FunctionDefinition caller = call.within().get();
                Optional<List<FunctionDefinition>> cycle = cycles.through(caller, callee.get());
                cycle.ifPresent(functions -> found.add(new RecursiveCall(
                        call,
                        caller,
                        functions,
                        guards.isGuarded(call.call(), caller) ? Guard.CONDITIONAL : Guard.NONE)));
            }
        }
        return new Recursion(List.copyOf(found));
    }

    public List<RecursiveCall> all() {
        return all;
    }
}
