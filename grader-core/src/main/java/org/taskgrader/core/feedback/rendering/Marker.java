package org.taskgrader.core.feedback.rendering;

import org.taskgrader.core.source.SourceRange;

/** The arrows under a line of an excerpt. */
final class Marker {

    private Marker() {}

    /** Points at the range's part on its first line; tabs above are tabs below, so that the two stay in step. */
    static String below(String line, SourceRange where) {
        StringBuilder marker = new StringBuilder();
        int[] characters = line.codePoints().toArray();
        int from = Math.min(where.column() - 1, characters.length);
        for (int i = 0; i < from; i++) {
            marker.append(characters[i] == '\t' ? '\t' : ' ');
        }
        int end = where.endLine() == where.line() ? where.endColumn() - 1 : characters.length;
        return marker.append("^".repeat(Math.max(1, Math.min(end, characters.length) - from)))
                .toString();
    }
}
