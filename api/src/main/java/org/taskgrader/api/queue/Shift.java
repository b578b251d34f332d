package org.taskgrader.api.queue;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Threads that grade, at the end of the service: they get time to finish, and then put back what they have. */
public final class Shift {

    private static final Logger LOG = Logger.getLogger(Shift.class);

    /** How long interrupted workers may take to notice, at the very end. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final Collection<Thread> threads;

    /** Those are all; nothing new is given to them any more. */
    public Shift(Collection<Thread> threads) {
        this.threads = List.copyOf(threads);
    }

    /** Waits for all of them, and interrupts those that take longer than {@code patience}. */
    public void end(Duration patience) {
        try {
            if (!join(patience)) {
                LOG.warnf("stopping with %d submissions being graded: they go back to the queue", alive());
                threads.forEach(Thread::interrupt);
                if (!join(LAST_WORDS)) {
                    LOG.error("stopping with workers that do not react to interruption");
                }
            }
        } catch (InterruptedException e) {
            threads.forEach(Thread::interrupt);
            Thread.currentThread().interrupt();
        }
    }

    private boolean join(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        for (Thread thread : threads) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (!thread.join(Duration.ofMillis(Math.max(1, left)))) {
                return false;
            }
        }
        return true;
    }

    private long alive() {
        return threads.stream().filter(Thread::isAlive).count();
    }
}
