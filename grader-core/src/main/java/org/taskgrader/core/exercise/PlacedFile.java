package org.taskgrader.core.exercise;

import org.taskgrader.core.bytes.Bytes;

/**
 * A file that lies in the empty folder where a process starts.
 *
 * @param name plain, without a folder
 */
public record PlacedFile(String name, Bytes content) {

    /** Whether people can read it: UTF-8 without NUL. */
    public boolean isText() {
        String text = content.text();
        return text.indexOf('\0') < 0 && Bytes.utf8(text).equals(content);
    }
}
