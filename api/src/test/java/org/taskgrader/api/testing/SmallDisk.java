package org.taskgrader.api.testing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A disk of its own, in memory, that can be filled to the last octet without harm to anybody else. It wants root. */
public final class SmallDisk implements AutoCloseable {

    private static final int CHUNK = 1 << 20;
    private static final int PAGE = 1 << 12;

    private final Path folder;
    private final Path ballast;

    /** Makes one at {@code folder}. */
    SmallDisk(Path folder, int mebibytes) throws IOException {
        this.folder = Files.createDirectories(folder);
        ballast = folder.resolve("ballast");
        SystemCommand.run(
                "mount",
                "-t",
                "tmpfs",
                "-o",
                "mode=0755,size=" + mebibytes + "m",
                "taskgrader-test",
                folder.toString());
    }

    Path folder() {
        return folder;
    }

    /** Leaves no place on it, whatever becomes free meanwhile in front of this. */
    public void fill() throws IOException {
        try (FileChannel file = FileChannel.open(ballast, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            write(file, CHUNK);
            write(file, PAGE);
        }
    }

    private static void write(FileChannel file, int octets) {
        ByteBuffer zeros = ByteBuffer.allocate(octets);
        try {
            while (true) {
                file.write(zeros.rewind());
            }
        } catch (IOException full) {
            // That is what was wanted.
        }
    }

    /** Gives the place back. */
    public void free() throws IOException {
        Files.deleteIfExists(ballast);
    }

    @Override
    public void close() throws IOException {
        SystemCommand.run("umount", "--lazy", folder.toString());
    }
}
