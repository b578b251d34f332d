package org.taskgrader.core.source.fact;

import java.util.List;

/** Every condition, in the order of the text. */
public final class Conditions {

    private final List<Condition> all;

    private Conditions(List<Condition> all) {
        this.all = all;
    }

    static Conditions of(Outline outline) {
        return new Conditions(List.of());
    }

    public List<Condition> all() {
        return all;
    }
}
