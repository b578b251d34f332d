package org.taskgrader.core.source.fact;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.taskgrader.core.source.tree.Declaration.FunctionDefinition;

/**
 * Groups of functions that all reach each other by calls: the strongly connected components of the call graph, by
 * Kosaraju's method without recursion.
 */
final class CallCycles {

    private final IdentityHashMap<FunctionDefinition, List<FunctionDefinition>> callees = new IdentityHashMap<>();
    private final IdentityHashMap<FunctionDefinition, List<FunctionDefinition>> callers = new IdentityHashMap<>();
    private final IdentityHashMap<FunctionDefinition, Integer> groups = new IdentityHashMap<>();
    private final List<List<FunctionDefinition>> members = new ArrayList<>();

    private CallCycles() {}

    static CallCycles of(Outline outline) {
        CallCycles cycles = new CallCycles();
        for (FunctionCall call : outline.calls()) {
            FunctionDefinition callee = outline.functionsByName().get(call.name());
            if (callee != null && call.within().isPresent()) {
                FunctionDefinition caller = call.within().get();
                cycles.callees.computeIfAbsent(caller, key -> new ArrayList<>()).add(callee);
                cycles.callers.computeIfAbsent(callee, key -> new ArrayList<>()).add(caller);
            }
        }
        cycles.group(outline.nodes(FunctionDefinition.class).toList());
        return cycles;
    }

    private void group(List<FunctionDefinition> functions) {
        Deque<FunctionDefinition> finished = new ArrayDeque<>();
        IdentityHashMap<FunctionDefinition, Integer> next = new IdentityHashMap<>();
        for (FunctionDefinition start : functions) {
            Deque<FunctionDefinition> path = new ArrayDeque<>();
            if (next.putIfAbsent(start, 0) == null) {
                path.push(start);
            }
            while (!path.isEmpty()) {
                FunctionDefinition function = path.element();
                List<FunctionDefinition> targets = callees.getOrDefault(function, List.of());
                int index = next.merge(function, 1, Integer::sum) - 1;
                if (index >= targets.size()) {
                    finished.push(path.pop());
                } else if (next.putIfAbsent(targets.get(index), 0) == null) {
                    path.push(targets.get(index));
                }
            }
        }
        finished.forEach(this::collect);
        IdentityHashMap<FunctionDefinition, Integer> order = new IdentityHashMap<>();
        functions.forEach(function -> order.put(function, order.size()));
        members.replaceAll(group -> group.stream()
                .sorted(Comparator.comparingInt(function -> order.getOrDefault(function, 0)))
                .toList());
    }

    private void collect(FunctionDefinition start) {
        if (groups.containsKey(start)) {
            return;
        }
        List<FunctionDefinition> group = new ArrayList<>();
        Deque<FunctionDefinition> open = new ArrayDeque<>();
        open.push(start);
        groups.put(start, members.size());
        while (!open.isEmpty()) {
            FunctionDefinition function = open.pop();
            group.add(function);
            for (FunctionDefinition caller : callers.getOrDefault(function, List.of())) {
                if (groups.putIfAbsent(caller, members.size()) == null) {
                    open.push(caller);
                }
            }
        }
        members.add(group);
    }

    /** The functions that a call from one to another makes reach each other; empty if it leads to no way back. */
    Optional<List<FunctionDefinition>> through(FunctionDefinition caller, FunctionDefinition callee) {
        Integer group = groups.get(caller);
        return group != null && group.equals(groups.get(callee)) ? Optional.of(members.get(group)) : Optional.empty();
    }
}
