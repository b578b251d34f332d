package org.taskgrader.core.plan;

import java.util.List;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.exercise.PlacedFile;

/**
 * One call of the compiler.
 *
 * @param files put into the empty folder where the compiler runs, by plain names such as {@code main.c}
 * @param arguments all of gcc's arguments but its own name and the output file, sources included
 */
public record Compilation(List<PlacedFile> files, List<String> arguments, Limits limits) {

    public Compilation {
        files = List.copyOf(files);
        arguments = List.copyOf(arguments);
    }
}
