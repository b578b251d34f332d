package org.taskgrader.core.plan;

import java.util.List;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.Limits;

/**
 * One call of the compiler.
 *
 * @param files put into the empty folder where the compiler runs, by plain names such as {@code main.c}
 * @param arguments all of gcc's arguments but its own name and the output file, sources included
 */
public record Compilation(List<SourceFile> files, List<String> arguments, Limits limits) {

    public Compilation {
        files = List.copyOf(files);
        arguments = List.copyOf(arguments);
    }

    /** A file of the program, as sent. */
    public record SourceFile(String name, Bytes content) {}
}
