package org.taskgrader.api.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.file.PathUtils;

/**
 * A folder to make something in, beside the place where it will be moved to, so that a move is all that is left to do. Its
 * name begins with a dot, so nobody takes it for exercises; it goes away with all that is still in it.
 */
record Scaffold(Path folder) implements AutoCloseable {

    static Scaffold in(Path above) throws IOException {
        return new Scaffold(Files.createTempDirectory(above, ".taskgrader-"));
    }

    @Override
    public void close() throws IOException {
        PathUtils.deleteDirectory(folder);
    }
}
