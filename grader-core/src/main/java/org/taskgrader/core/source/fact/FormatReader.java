package org.taskgrader.core.source.fact;

import java.util.ArrayList;
import java.util.List;
import org.taskgrader.core.source.fact.FormatCall.Family;

/** Splits a format into its conversion specifications (ISO C11 7.21.6.1, 7.21.6.2). */
final class FormatReader {

    private final String format;
    private final Family family;
    private int at;

    private FormatReader(String format, Family family) {
        this.format = format;
        this.family = family;
    }

    /** A specification without its argument. */
    record Part(
            String text, int position, String flags, String width, String precision, String length, String specifier) {}

    static List<Part> read(String format, Family family) {
        FormatReader reader = new FormatReader(format, family);
        List<Part> parts = new ArrayList<>();
        while (reader.at < format.length()) {
            if (format.charAt(reader.at) == '%') {
                Part part = reader.part();
                if (!part.specifier().equals("%")) {
                    parts.add(part);
                }
            } else {
                reader.at++;
            }
        }
        return parts;
    }

    private Part part() {
        int start = at++;
        String flags = run(family == Family.PRINTF ? "-+ #0'" : "*");
        String width = number();
        String precision = "";
        if (family == Family.PRINTF && at < format.length() && format.charAt(at) == '.') {
            at++;
            precision = number();
        }
        String length = run("hlLjztq");
        String specifier = at < format.length() ? format.substring(at, at + 1) : "";
        at = Math.min(format.length(), at + 1);
        if (specifier.equals("[") && family == Family.SCANF) {
            skipSet();
        }
        return new Part(format.substring(start, at), start, flags, width, precision, length, specifier);
    }

    private String number() {
        return family == Family.PRINTF && at < format.length() && format.charAt(at) == '*'
                ? run("*")
                : run("0123456789");
    }

    private String run(String wanted) {
        int start = at;
        while (at < format.length() && wanted.indexOf(format.charAt(at)) >= 0) {
            at++;
        }
        return format.substring(start, at);
    }

    /** A bracket right at the start of a set belongs to it. */
    private void skipSet() {
        if (at < format.length() && format.charAt(at) == '^') {
            at++;
        }
        int end = format.indexOf(']', at + 1);
        at = end < 0 ? format.length() : end + 1;
    }
}
