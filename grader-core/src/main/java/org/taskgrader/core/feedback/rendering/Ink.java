package org.taskgrader.core.feedback.rendering;

/** How parts of a text are set apart: by the graphic renditions of ECMA-48 (8.3.117), or hardly. */
enum Ink {
    NONE,
    ANSI;

    String bold(String text) {
        return in("1", text);
    }

    String title(String text) {
        return in("1;33", text);
    }

    String dim(String text) {
        return in("2", text);
    }

    String good(String text) {
        return in("32", text);
    }

    String marked(String text) {
        return in("31", text);
    }

    /** On paper without colours, back quotes say what is code. */
    String code(String text) {
        return this == NONE ? "`" + text + "`" : in("36", text);
    }

    private String in(String rendition, String text) {
        return this == NONE || text.isEmpty() ? text : "\u001b[" + rendition + "m" + text + "\u001b[0m";
    }
}
