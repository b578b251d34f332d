package org.taskgrader.core.plan;

import org.taskgrader.core.bytes.ByteSize;

/**
 * A file that a program may leave in its folder, to be returned with its result.
 *
 * @param name plain, without a folder
 * @param most what is returned of it
 */
public record WantedFile(String name, ByteSize most) {

    /** Of one file of a test. A dozen of them fit into what the sandbox returns of a run. */
    public static final ByteSize LARGEST = ByteSize.ofMebibytes(1);
}
