package org.taskgrader.api.queue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.store.QueueEntry;
import org.taskgrader.api.store.SubmissionStore;

/** The queue of a service that is one process: entries are in memory, in a {@linkplain FairQueue fair order}. */
public final class LocalWorkQueue implements WorkQueue {

    private static final Logger LOG = Logger.getLogger(LocalWorkQueue.class);

    private final Worker worker;
    private final Duration shutdownPatience;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final FairQueue entries = new FairQueue();
    private final Set<UUID> failedOnce = ConcurrentHashMap.newKeySet();
    private final List<Thread> threads = new ArrayList<>();
    private int active;
    private boolean closed;
    private boolean filled;

    /**
     * Starts to work.
     *
     * @param workers how many submissions are graded at a time
     * @param shutdownPatience how long submissions being graded get to be finished when the service stops
     */
    public LocalWorkQueue(Worker worker, int workers, Duration shutdownPatience) {
        this.worker = worker;
        this.shutdownPatience = shutdownPatience;
        for (int i = 0; i < workers; i++) {
            threads.add(Thread.ofVirtual().name("grading-" + i).start(this::work));
        }
    }

    @Override
    public void enqueue(QueueEntry entry) {
        lock.lock();
        try {
            entries.add(entry);
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Once: within a process nothing gets lost. */
    @Override
    public void replenish(SubmissionStore store) {
        if (!filled) {
            store.waiting().forEach(this::enqueue);
            filled = true;
        }
    }

    @Override
    public int waiting() {
        lock.lock();
        try {
            return entries.size();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int active() {
        lock.lock();
        try {
            return active;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        new Shift(threads).end(shutdownPatience);
    }

    private void work() {
        QueueEntry entry = take();
        while (entry != null) {
            try {
                worker.work(entry.id());
                failedOnce.remove(entry.id());
            } catch (RuntimeException | Error e) {
                failed(entry, e);
            } finally {
                rest();
            }
            entry = take();
        }
    }

    /** Once more, and no third time. */
    private void failed(QueueEntry entry, Throwable failure) {
        boolean first = failedOnce.add(entry.id());
        LOG.errorf(
                failure,
                "submission %s: its worker failed; %s",
                entry.id(),
                first ? "it is tried again" : "it is given up");
        if (first) {
            enqueue(entry);
            return;
        }
        failedOnce.remove(entry.id());
        try {
            worker.giveUp(entry.id());
        } catch (RuntimeException | Error e) {
            LOG.errorf(e, "submission %s: not even that can be stored; it waits for the next start", entry.id());
        }
    }

    /** The next one, or nothing when there will be no more. */
    private @Nullable QueueEntry take() {
        lock.lock();
        try {
            while (!closed) {
                Optional<QueueEntry> next = entries.poll();
                if (next.isPresent()) {
                    active++;
                    return next.get();
                }
                changed.awaitUninterruptibly();
            }
            return null;
        } finally {
            lock.unlock();
        }
    }

    private void rest() {
        lock.lock();
        try {
            active--;
        } finally {
            lock.unlock();
        }
    }
}
