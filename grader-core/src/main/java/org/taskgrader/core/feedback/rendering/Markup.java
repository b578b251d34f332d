package org.taskgrader.core.feedback.rendering;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Piece by piece, a fragment of a page that is well-formed XML. Whatever is not markup of ours is escaped. */
final class Markup {

    private static final Pattern CODE = Pattern.compile("`([^`]*)`");

    private final StringBuilder page = new StringBuilder();

    Markup open(String name, String cssClass) {
        page.append('<').append(name).append(" class=\"").append(cssClass).append("\">");
        return this;
    }

    Markup open(String name, String cssClass, String attribute, String value) {
        page.append('<').append(name).append(" class=\"").append(cssClass).append('"');
        page.append(' ').append(attribute).append("=\"").append(escape(value)).append("\">");
        return this;
    }

    Markup close(String name) {
        page.append("</").append(name).append('>');
        return this;
    }

    /** An element with words, in which back quotes set code apart. */
    Markup words(String name, String cssClass, String words) {
        open(name, cssClass);
        return words(words).close(name);
    }

    /** Escapes first, and only then turns back quotes into code. */
    Markup words(String words) {
        page.append(CODE.matcher(escape(words))
                .replaceAll(match -> Matcher.quoteReplacement("<code>" + match.group(1) + "</code>")));
        return this;
    }

    /** An element with text as it is. */
    Markup text(String name, String cssClass, String text) {
        open(name, cssClass);
        return text(text).close(name);
    }

    Markup text(String text) {
        page.append(escape(text));
        return this;
    }

    @Override
    public String toString() {
        return page.toString();
    }

    /** For text and for attributes between double quotes; what XML 1.0 (2.2) cannot hold at all is replaced. */
    private static String escape(String raw) {
        StringBuilder escaped = new StringBuilder(raw.length() + 16);
        raw.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isXmlCharacter(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean isXmlCharacter(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || (c >= 0x10000 && c <= 0x10FFFF);
    }
}
