package org.taskgrader.api.similarity;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Starts the comparing program, a process of its own: JPlag is under a licence that the service is not, and what learners write may
 * cost it its memory or its mind.
 */
final class Comparer {

    private static final Logger LOG = Logger.getLogger(Comparer.class);

    private static final String PROGRAM = "org.taskgrader.similarity.Main";

    /** With which Java ends when told to end without memory. */
    private static final int NO_MEMORY = 3;

    private static final int MOST_SAID = 2_000;

    private final ComparerSettings settings;
    private final Duration lease;
    private volatile @Nullable Process running;
    private volatile boolean stopped;

    /** @param lease within which it is asked several times whether what it does is still wanted */
    Comparer(ComparerSettings settings, Duration lease) {
        this.settings = settings;
        this.lease = lease;
    }

    /** What came of it. */
    sealed interface Outcome {}

    /** All was compared. */
    record Compared(Findings findings) implements Outcome {}

    /** It was not, and would not be the next time. */
    record Failed(Failure why) implements Outcome {}

    /** It is not wanted any more, by this node at least. */
    record Abandoned() implements Outcome {}

    /**
     * Compares what is in {@code folder}, as the comparing program wants it.
     *
     * @param progress is told how many of a hundred parts are done
     * @param wanted is asked again and again whether to go on
     */
    Outcome compare(Path folder, IntConsumer progress, BooleanSupplier wanted)
            throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        ProcessBuilder start = new ProcessBuilder(command(folder)).redirectError(said.toFile());
        start.environment().clear();
        start.directory(folder.toFile());
        Process process = start.start();
        running = process;
        if (stopped) {
            process.destroyForcibly();
        }
        try (Watch watch = new Watch(process, wanted)) {
            Findings.Collector found = new Findings.Collector(progress);
            @Nullable IOException unread = read(process, found);
            int status = process.waitFor();
            if (watch.abandoned()) {
                return new Abandoned();
            }
            if (watch.late()) {
                return new Failed(Failure.TIME);
            }
            if (status == 0 && found.whole()) {
                return new Compared(found.findings());
            }
            if (!stopped) {
                LOG.errorf(unread, "programs could not be compared: status %d, %s", status, end(said));
            }
            return new Failed(status == NO_MEMORY ? Failure.MEMORY : Failure.BROKEN);
        } finally {
            process.destroyForcibly();
        }
    }

    /** Ends what is being compared, and all that would be. */
    void stop() {
        stopped = true;
        @Nullable Process process = running;
        if (process != null) {
            process.destroyForcibly();
        }
    }

    private List<String> command(Path folder) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + settings.memoryBytes(),
                // Readers go as deep as braces are nested.
                "-Xss16m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                // Grading goes first: of the machine's processors it takes one.
                "-XX:ActiveProcessorCount=1",
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                settings.classPath(),
                PROGRAM,
                folder.toString());
    }

    /** Reads to the end; what is not understood ends the process, and is given back to be logged. */
    private static @Nullable IOException read(Process process, Findings.Collector found) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.US_ASCII)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                found.line(line);
            }
        } catch (IOException | IllegalArgumentException e) {
            process.destroyForcibly();
            return new IOException("what the comparing program told could not be read", e);
        }
        return null;
    }

    private static String end(Path said) throws IOException {
        String text = Files.readString(said, StandardCharsets.ISO_8859_1).strip();
        return text.substring(Math.max(0, text.length() - MOST_SAID));
    }

    /** Ends the process when its time is over, or nobody wants it any more. */
    private final class Watch implements AutoCloseable {

        private final AtomicBoolean late = new AtomicBoolean();
        private final AtomicBoolean abandoned = new AtomicBoolean();
        private final Thread thread;

        Watch(Process process, BooleanSupplier wanted) {
            thread = Thread.ofVirtual().name("comparison").start(() -> watch(process, wanted));
        }

        boolean late() {
            return late.get();
        }

        boolean abandoned() {
            return abandoned.get();
        }

        private void watch(Process process, BooleanSupplier wanted) {
            long end = System.nanoTime() + settings.time().toNanos();
            try {
                while (!process.waitFor(lease.toMillis() / 4, TimeUnit.MILLISECONDS)) {
                    if (System.nanoTime() > end) {
                        late.set(true);
                        process.destroyForcibly();
                    } else if (!wanted.getAsBoolean()) {
                        abandoned.set(true);
                        process.destroyForcibly();
                    }
                }
            } catch (InterruptedException over) {
                LOG.debug("the comparison is over");
            }
        }

        @Override
        public void close() {
            thread.interrupt();
        }
    }
}
