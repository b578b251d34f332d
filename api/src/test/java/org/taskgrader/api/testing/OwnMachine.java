package org.taskgrader.api.testing;

import com.github.dockerjava.api.DockerClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.file.PathUtils;

/**
 * What nodes that share a machine have of it, as the test's own: a Docker Engine, a disk and a clock, to be killed, filled
 * and set without harm to the machine's real ones. It wants root.
 */
public final class OwnMachine implements AutoCloseable {

    /** For the database with its journal, the engine's data, and a copy of the image in it. */
    private static final int DISK_MEBIBYTES = 1024;

    private final Path folder;
    private final SmallDisk disk;
    private final DockerDaemon engine;
    private final SteppedClock clock;

    OwnMachine() throws IOException {
        folder = Files.createTempDirectory("taskgrader-machine");
        disk = new SmallDisk(folder.resolve("disk"), DISK_MEBIBYTES);
        try {
            engine = new DockerDaemon(disk.folder().resolve("docker"));
            clock = new SteppedClock(folder);
            try (DockerClient real = DockerClients.ofMachine()) {
                engine.load(ContainerImage.ORIGINAL, real);
            }
        } catch (IOException | RuntimeException | Error e) {
            disk.close();
            throw e;
        }
    }

    /** The disk of the database and of the engine. */
    public SmallDisk disk() {
        return disk;
    }

    /** The engine of all workers. */
    public DockerDaemon engine() {
        return engine;
    }

    /** The clock of the second node of each kind. */
    public SteppedClock clock() {
        return clock;
    }

    @Override
    public void close() throws IOException {
        try {
            engine.close();
        } finally {
            disk.close();
            PathUtils.deleteDirectory(folder);
        }
    }
}
