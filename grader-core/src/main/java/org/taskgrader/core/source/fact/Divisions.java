package org.taskgrader.core.source.fact;

import java.util.List;

/** Every division and remainder, in the order of the text. */
public final class Divisions {

    private final List<Division> all;

    private Divisions(List<Division> all) {
        this.all = all;
    }

    static Divisions of(Outline outline, Types types, Constants constants) {
        return new Divisions(List.of());
    }

    public List<Division> all() {
        return all;
    }
}
