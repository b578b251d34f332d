package org.taskgrader.core.comparison;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.taskgrader.core.bytes.Bytes;

/**
 * A word of an output, or a line that is not blank, with one space between its words.
 *
 * @param column of a word, in characters from 1; 1 for a line
 * @param octets each as the character with its number (ISO 8859-1), which keeps those apart that are no UTF-8
 */
record TextPart(int line, int column, String octets) {

    static List<TextPart> words(Bytes content) {
        List<TextPart> parts = new ArrayList<>();
        Words words = new Words(content);
        while (words.advance()) {
            parts.add(new TextPart(words.line(), words.column(), words.octets()));
        }
        return parts;
    }

    static List<TextPart> lines(Bytes content) {
        List<TextPart> lines = new ArrayList<>();
        StringBuilder octets = new StringBuilder();
        int number = 1;
        Words words = new Words(content);
        while (words.advance()) {
            if (words.opensLine() && !octets.isEmpty()) {
                lines.add(new TextPart(number, 1, octets.toString()));
                octets.setLength(0);
            }
            number = words.line();
            octets.append(octets.isEmpty() ? "" : " ").append(words.octets());
        }
        if (!octets.isEmpty()) {
            lines.add(new TextPart(number, 1, octets.toString()));
        }
        return lines;
    }

    /** As text for people, cut where it is very long. */
    String excerpt() {
        byte[] content = octets.getBytes(StandardCharsets.ISO_8859_1);
        return Words.excerpt(content, 0, content.length);
    }

    /** The whole of it as text. */
    String text() {
        return new String(octets.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
