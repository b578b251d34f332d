package org.taskgrader.core.source.fact;

import java.util.List;

/** Every call by which a function may reach itself, in the order of the text. */
public final class Recursion {

    private final List<RecursiveCall> all;

    private Recursion(List<RecursiveCall> all) {
        this.all = all;
    }

    static Recursion of(Outline outline) {
        return new Recursion(List.of());
    }

    public List<RecursiveCall> all() {
        return all;
    }
}
