package org.taskgrader.api.reload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.reload.ExerciseShelf.Change;
import org.taskgrader.core.exercise.folder.Problem;

/**
 * Looks at the exercises' files several times a second, and reads them again when one has changed. It looks, rather than
 * waiting to be told: what tells of changes differs between systems, and does not at all on many network drives.
 */
public final class ExerciseWatch implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ExerciseWatch.class);
    private static final Duration PAUSE = Duration.ofMillis(200);

    /** {@code a/b/tests/NAME.in}. */
    private static final int DEEPEST = 4;

    private final ExerciseShelf shelf;
    private @Nullable Thread thread;

    public ExerciseWatch(ExerciseShelf shelf) {
        this.shelf = shelf;
    }

    /** What a file was when it was looked at. */
    private record Look(long size, long nanoseconds) {}

    /** Begins to look. */
    public synchronized void start() {
        LOG.infof("exercises are read again when they change: %s", shelf.folder());
        thread = Thread.ofVirtual().name("exercise-watch").start(this::run);
    }

    @Override
    public synchronized void close() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void run() {
        Map<Path, Look> known = Map.of();
        Map<Path, Look> before = Map.of();
        try {
            while (true) {
                Map<Path, Look> now = look();
                // Whoever saves several files, or a long one, is not to be met in the middle of it.
                if (now.equals(before) && !now.equals(known)) {
                    reload();
                    known = now;
                }
                before = now;
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException stopping) {
            LOG.debug("exercises are not looked at any more");
        }
    }

    private Map<Path, Look> look() {
        Map<Path, Look> looks = new TreeMap<>();
        try (Stream<Path> files = Files.walk(shelf.folder(), DEEPEST, FileVisitOption.FOLLOW_LINKS)) {
            files.forEach(file -> look(file, looks));
        } catch (IOException | UncheckedIOException e) {
            LOG.debugf("a folder went away while it was looked at: %s", e.getMessage());
        }
        return looks;
    }

    private static void look(Path file, Map<Path, Look> looks) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            looks.put(
                    file,
                    new Look(
                            attributes.isDirectory() ? 0 : attributes.size(),
                            attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS)));
        } catch (IOException e) {
            LOG.debugf("a file went away while it was looked at: %s", e.getMessage());
        }
    }

    private void reload() {
        try {
            shelf.reload().forEach(ExerciseWatch::tell);
        } catch (IOException e) {
            LOG.warnf("the exercises could not be read again, so they stay as they were: %s", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("the exercises could not be read again, so they stay as they were", e);
        }
    }

    private static void tell(Change change) {
        switch (change.kind()) {
            case LOADED -> LOG.infof("%s: reloaded", change.id());
            case KEPT -> LOG.errorf("%s: cannot be used as it is now, so what was there before stays", change.id());
            case REMOVED -> LOG.infof("%s: removed", change.id());
        }
        change.problems()
                .forEach(problem -> LOG.logf(
                        problem.severity() == Problem.Severity.ERROR ? Logger.Level.ERROR : Logger.Level.INFO,
                        "%s: %s",
                        change.id(),
                        problem));
    }
}
