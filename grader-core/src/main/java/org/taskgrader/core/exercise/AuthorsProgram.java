package org.taskgrader.core.exercise;

import org.taskgrader.core.bytes.Bytes;

/**
 * A C program of an exercise's author that works for the grader, in one file.
 *
 * @param path in the exercise's folder, with {@code /}
 */
public record AuthorsProgram(String path, Bytes source) {

    /** The file's name alone: what gcc calls it. */
    public String file() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
