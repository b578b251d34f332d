package org.taskgrader.sandbox.pool;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.taskgrader.sandbox.engine.ContainerEngine;
import org.taskgrader.sandbox.engine.SandboxException;
import org.taskgrader.sandbox.engine.Supervisor;

/**
 * A fixed number of warm containers.
 *
 * <p>Each place of the pool has a keeper, a virtual thread that starts a container, waits for its retirement, removes it
 * and begins anew; when the engine is away it tries again after a while, for as long as the pool lives. So there are never
 * more containers than places, and nobody who waits for a submission pays for a container's making.
 *
 * <p>Who waits is served in the order of arrival, and those who wait behind others when nobody else does.
 */
public final class ContainerPool implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ContainerPool.class);

    private final ContainerEngine engine;
    private final int size;
    private final int jobsPerContainer;
    private final Duration lifetime;
    private final UidAllocator uids = new UidAllocator();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<Thread> keepers = new ArrayList<>();

    private final Object lock = new Object();
    private final Deque<PooledContainer> free = new ArrayDeque<>();
    private final Deque<Turn> waiting = new ArrayDeque<>();
    private final Deque<Turn> waitingBehind = new ArrayDeque<>();
    private int busy;
    private long started;
    private long failed;
    private long jobs;
    private Optional<String> lastFailure = Optional.empty();

    /**
     * Begins to start containers; {@link #lease} waits for the first.
     *
     * @param size how many containers, and so how many submissions at once
     * @param jobsPerContainer after how many submissions a container is replaced
     * @param lifetime after how long a container is replaced
     */
    public ContainerPool(ContainerEngine engine, int size, int jobsPerContainer, Duration lifetime) {
        this.engine = engine;
        this.size = size;
        this.jobsPerContainer = jobsPerContainer;
        this.lifetime = lifetime;
        for (int place = 0; place < size; place++) {
            keepers.add(Thread.ofVirtual().name("sandbox-keeper-" + place).start(this::keepPlace));
        }
    }

    /**
     * Waits for a container. The caller closes the lease, whatever happens.
     *
     * @throws SandboxException if the pool is closed
     */
    public Lease lease() throws SandboxException, InterruptedException {
        return lease(Precedence.USUAL);
    }

    /** As the other, in a queue or behind it. */
    public Lease lease(Precedence precedence) throws SandboxException, InterruptedException {
        Turn turn = new Turn();
        synchronized (lock) {
            queue(precedence).add(turn);
            serve();
        }
        try {
            PooledContainer container =
                    turn.await().orElseThrow(() -> new SandboxException("pool", "the service is shutting down"));
            return new Lease(this, container);
        } catch (InterruptedException stopped) {
            leave(turn);
            throw stopped;
        }
    }

    private Deque<Turn> queue(Precedence precedence) {
        return switch (precedence) {
            case USUAL -> waiting;
            case BEHIND_OTHERS -> waitingBehind;
        };
    }

    /**
     * A container that has nothing to do, for work that could be done without: this neither waits for one nor takes one
     * from somebody who waits. The caller closes the lease, whatever happens.
     *
     * @return empty if there is none, or the pool is closed
     */
    public Optional<Lease> leaseIfFree() {
        synchronized (lock) {
            boolean wanted = isClosed() || !waiting.isEmpty() || !waitingBehind.isEmpty();
            return wanted ? Optional.empty() : lend().map(container -> new Lease(this, container));
        }
    }

    public PoolStatus status() {
        synchronized (lock) {
            return new PoolStatus(
                    size,
                    free.size(),
                    busy,
                    size - free.size() - busy,
                    waiting.size() + waitingBehind.size(),
                    started,
                    failed,
                    jobs,
                    lastFailure);
        }
    }

    /** Ends every container, running submissions with them, and waits until all are removed. */
    @Override
    public void close() {
        closing.countDown();
        synchronized (lock) {
            serve();
        }
        keepers.forEach(Thread::interrupt);
        try {
            for (Thread keeper : keepers) {
                keeper.join();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes a container back after a submission. */
    void giveBack(PooledContainer container, boolean proved) {
        boolean reusable = proved && container.mayServeAgain(jobsPerContainer);
        synchronized (lock) {
            busy--;
            container.takeBack();
            if (proved) {
                lastFailure = Optional.empty();
            }
            if (reusable && !container.isRetired()) {
                free.push(container);
                serve();
                return;
            }
        }
        container.retire();
    }

    private void keepPlace() {
        Backoff backoff = new Backoff();
        try {
            while (!isClosed()) {
                try {
                    Supervisor supervisor = engine.start();
                    backoff.afterSuccess();
                    keep(new PooledContainer(supervisor, uids));
                } catch (SandboxException | RuntimeException failure) {
                    Duration pause = backoff.afterFailure();
                    noteFailure("a sandbox container could not be started", failure);
                    closing.await(pause.toNanos(), TimeUnit.NANOSECONDS);
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** Offers a container until it is retired, and removes it. */
    private void keep(PooledContainer container) throws InterruptedException {
        try (container) {
            container.ended().thenAccept(reason -> ended(container, reason));
            synchronized (lock) {
                started++;
                lastFailure = Optional.empty();
                if (!container.isRetired()) {
                    free.push(container);
                    serve();
                }
            }
            container.awaitRetirement(lifetime);
            synchronized (lock) {
                free.remove(container);
            }
            container.awaitReturn();
        }
    }

    private void ended(PooledContainer container, SandboxException reason) {
        if (container.retire() && !isClosed()) {
            noteFailure("the sandbox container " + container.name() + " failed", reason);
        }
    }

    private void noteFailure(String what, Exception failure) {
        String message = what + ": " + failure.getMessage();
        boolean isNews;
        synchronized (lock) {
            failed++;
            isNews = !lastFailure.equals(Optional.of(message));
            lastFailure = Optional.of(message);
        }
        if (isNews) {
            LOG.warn(message);
        }
    }

    /** Gives free containers to those who wait longest. */
    private void serve() {
        serve(waiting);
        serve(waitingBehind);
    }

    private void serve(Deque<Turn> turns) {
        if (isClosed()) {
            turns.forEach(Turn::sendAway);
            turns.clear();
        }
        while (!turns.isEmpty()) {
            Optional<PooledContainer> container = lend();
            if (container.isEmpty()) {
                return;
            }
            turns.pop().serve(container.get());
        }
    }

    /** A free container, which is busy from now on. Called under the lock. */
    private Optional<PooledContainer> lend() {
        while (!free.isEmpty()) {
            PooledContainer container = free.pop();
            if (!container.isRetired()) {
                container.lend();
                busy++;
                jobs++;
                return Optional.of(container);
            }
        }
        return Optional.empty();
    }

    /** For one who does not wait any longer, and may have been served in the same moment. */
    private void leave(Turn turn) {
        synchronized (lock) {
            waiting.remove(turn);
            waitingBehind.remove(turn);
        }
        turn.container().ifPresent(container -> giveBack(container, true));
    }

    /** Whether it has been closed, or is being closed. */
    public boolean isClosed() {
        return closing.getCount() == 0;
    }
}
