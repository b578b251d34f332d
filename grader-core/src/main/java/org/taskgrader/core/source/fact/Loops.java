package org.taskgrader.core.source.fact;

import java.util.List;

/** Every loop, an outer one before those inside. */
public final class Loops {

    private final List<Loop> all;

    private Loops(List<Loop> all) {
        this.all = all;
    }

    static Loops of(Outline outline) {
        return new Loops(List.of());
    }

    public List<Loop> all() {
        return all;
    }

    /** The innermost loop in whose condition, step or body a node stands. */
    public java.util.Optional<Loop> around(org.taskgrader.core.source.tree.Node node) {
        return java.util.Optional.empty();
    }
}
