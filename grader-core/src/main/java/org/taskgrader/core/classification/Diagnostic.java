package org.taskgrader.core.classification;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.taskgrader.core.source.SourceRange;

/**
 * One message of the compiler, as gcc's {@code -fdiagnostics-format=json} gives it.
 *
 * @param option the warning option that controls it, as in {@code -Wformat=}, if there is one
 * @param where in the learner's program; empty when gcc names no place or one in another file
 * @param fixIts edits that gcc itself proposes
 * @param notes what gcc says besides
 */
public record Diagnostic(
        Severity severity,
        String message,
        Optional<String> option,
        Optional<SourceRange> where,
        List<FixIt> fixIts,
        List<Note> notes) {

    public Diagnostic {
        fixIts = List.copyOf(fixIts);
        notes = List.copyOf(notes);
    }

    /** The same with one more note. */
    Diagnostic with(Note note) {
        List<Note> more = Stream.concat(notes.stream(), Stream.of(note)).toList();
        return new Diagnostic(severity, message, option, where, fixIts, more);
    }

    public boolean isError() {
        return severity != Severity.WARNING;
    }

    public enum Severity {
        FATAL_ERROR,
        ERROR,
        WARNING
    }

    /** Replace {@code where} by {@code replacement}; an empty range is an insertion. */
    public record FixIt(SourceRange where, String replacement) {}

    public record Note(String message, Optional<SourceRange> where) {}
}
