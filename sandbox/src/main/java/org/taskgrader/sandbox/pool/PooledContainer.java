package org.taskgrader.sandbox.pool;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.taskgrader.sandbox.engine.SandboxException;
import org.taskgrader.sandbox.engine.Supervisor;

/** A container with its history: how often it was lent, which user ids it has seen, and whether it is to go. */
final class PooledContainer implements AutoCloseable {

    private final Supervisor supervisor;
    private final UidAllocator uids;
    private final long firstTicket;
    private final AtomicBoolean retired = new AtomicBoolean();
    private final CountDownLatch retirement = new CountDownLatch(1);
    private final Semaphore atHome = new Semaphore(1);
    private int jobs;

    PooledContainer(Supervisor supervisor, UidAllocator uids) {
        this.supervisor = supervisor;
        this.uids = uids;
        this.firstTicket = uids.ticket();
    }

    Supervisor supervisor() {
        return supervisor;
    }

    String name() {
        return supervisor.name();
    }

    CompletionStage<SandboxException> ended() {
        return supervisor.ended();
    }

    /** A user id that was never used in this container. */
    long freshUid() {
        return UidAllocator.uid(uids.ticket(), supervisor.hello().uids());
    }

    /** Called by the pool alone, under its lock, when the container is free. */
    void lend() {
        atHome.acquireUninterruptibly();
        jobs++;
    }

    /** Called by the pool alone, under its lock, after {@link #lend}. */
    void takeBack() {
        atHome.release();
    }

    /** Whether it has neither served its share nor come near to repeating a user id. */
    boolean mayServeAgain(int jobsPerContainer) {
        long seen = uids.ticket() - firstTicket;
        return jobs < jobsPerContainer && seen < supervisor.hello().uids().size() / 2;
    }

    /** Marks it as one not to be lent again. Returns whether it was not marked yet. */
    boolean retire() {
        boolean first = retired.compareAndSet(false, true);
        retirement.countDown();
        return first;
    }

    boolean isRetired() {
        return retired.get();
    }

    /** Waits until it is retired, and retires it when that takes longer than its lifetime. */
    void awaitRetirement(Duration lifetime) throws InterruptedException {
        if (!retirement.await(lifetime.toNanos(), TimeUnit.NANOSECONDS)) {
            retire();
        }
    }

    /** Waits until nobody uses it any more; it must be retired, and so never comes back into use. */
    void awaitReturn() throws InterruptedException {
        atHome.acquire();
    }

    @Override
    public void close() {
        retire();
        supervisor.close();
    }
}
