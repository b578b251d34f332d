package org.taskgrader.api.testing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;

/**
 * A clock for processes that can be set while they run. What measures stretches of time, the monotonic clock, goes on evenly,
 * as it does when an operator or NTP sets the time.
 *
 * <p>It is a library of a few lines that is preloaded, built by the machine's gcc. libfaketime was tried: with it a timed wait
 * of a millisecond takes ten, and the service two minutes to start in place of ten seconds, which is no service to be tested.
 */
public final class SteppedClock {

    private static final Path SOURCE = RunningService.ROOT.resolve("api/src/test/resources/chaos/stepped-clock.c");

    private final Path file;
    private final Path library;

    /** Makes one that is right, with its files in {@code folder}. */
    SteppedClock(Path folder) throws IOException {
        file = folder.resolve("clock");
        library = folder.resolve("stepped-clock.so");
        step(Duration.ZERO);
        SystemCommand.run("gcc", "-O2", "-shared", "-fPIC", "-o", library.toString(), SOURCE.toString(), "-ldl");
    }

    /** Sets it to be fast by {@code ahead}, or slow if that is negative. */
    public void step(Duration ahead) throws IOException {
        ByteBuffer seconds =
                ByteBuffer.allocate(Long.BYTES).order(ByteOrder.nativeOrder()).putLong(0, ahead.toSeconds());
        // Written in place: processes have mapped this very file.
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.write(seconds, 0);
        }
    }

    /** What a process that is to live by it has to find in its environment. */
    Map<String, String> environment() {
        return Map.of("LD_PRELOAD", library.toString(), "STEPPED_CLOCK", file.toString());
    }
}
