package org.taskgrader.core.grouping;

/** What a program's texts hold, in signs that do no harm wherever a form is shown. */
final class Escapes {

    private Escapes() {}

    static String of(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n' -> escaped.append("\\n");
                case '\t' -> escaped.append("\\t");
                case '"' -> escaped.append("\\\"");
                case '\\' -> escaped.append("\\\\");
                default -> {
                    if (c < ' ' || c > '~') {
                        escaped.append("\\x").append(Integer.toHexString(c)).append(' ');
                    } else {
                        escaped.append(c);
                    }
                }
            }
        }
        return escaped.toString();
    }
}
