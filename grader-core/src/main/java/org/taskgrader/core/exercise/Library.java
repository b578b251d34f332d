package org.taskgrader.core.exercise;

import java.util.List;

/**
 * An author's C files that are compiled and linked with the learner's program, which includes the headers. They run in one
 * process with it, so nothing in them is a secret.
 *
 * @param files headers and sources, in the order of their names
 */
public record Library(List<PlacedFile> files) {

    public static final Library NONE = new Library(List.of());

    public Library {
        files = List.copyOf(files);
    }

    public boolean isEmpty() {
        return files.isEmpty();
    }

    /** What learners include. */
    public List<PlacedFile> headers() {
        return files.stream().filter(file -> file.name().endsWith(".h")).toList();
    }

    /** The names of the files that are compiled. */
    public List<String> sources() {
        return files.stream()
                .map(PlacedFile::name)
                .filter(name -> name.endsWith(".c"))
                .toList();
    }
}
