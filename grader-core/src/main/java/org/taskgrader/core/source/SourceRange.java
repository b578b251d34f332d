package org.taskgrader.core.source;

/**
 * A stretch of the learner's program. Lines and columns count from 1, columns in characters (Unicode code points) as an
 * editor counts them, a tab as one.
 *
 * @param endLine the line of the last character
 * @param endColumn the column behind the last character
 */
public record SourceRange(int line, int column, int endLine, int endColumn) {

    public SourceRange {
        if (line < 1 || column < 1 || endLine < line || (endLine == line && endColumn < column)) {
            throw new IllegalArgumentException("not a range: " + line + ":" + column + "-" + endLine + ":" + endColumn);
        }
    }
}
