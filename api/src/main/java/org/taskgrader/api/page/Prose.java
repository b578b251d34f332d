package org.taskgrader.api.page;

import java.util.ArrayList;
import java.util.List;

/** Words in which back quotes set code apart, in the pieces that a template shows one after the other. */
public final class Prose {

    private Prose() {}

    /** A piece of it. */
    public record Part(String text, boolean code) {}

    /** The pieces of {@code words}, as learners' pages tell them apart. */
    public static List<Part> of(String words) {
        List<Part> parts = new ArrayList<>();
        boolean code = false;
        for (String text : words.split("`", -1)) {
            if (!text.isEmpty()) {
                parts.add(new Part(text, code));
            }
            code = !code;
        }
        return List.copyOf(parts);
    }
}
