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

    /** From the start of one range to the end of another, later one. */
    public static SourceRange spanning(SourceRange first, SourceRange last) {
        return new SourceRange(first.line, first.column, last.endLine, last.endColumn);
    }

    /** Whether a range lies within this one; every range contains itself. */
    public boolean contains(SourceRange other) {
        boolean startsWithin = other.line > line || (other.line == line && other.column >= column);
        boolean endsWithin = other.endLine < endLine || (other.endLine == endLine && other.endColumn <= endColumn);
        return startsWithin && endsWithin;
    }

    /** Whether this range ends where another starts, or before. */
    public boolean isBefore(SourceRange other) {
        return endLine < other.line || (endLine == other.line && endColumn <= other.column);
    }

    /** The empty range behind the last character. */
    public SourceRange end() {
        return new SourceRange(endLine, endColumn, endLine, endColumn);
    }

    /** The empty range before the first character. */
    public SourceRange start() {
        return new SourceRange(line, column, line, column);
    }
}
