package org.taskgrader.sandbox.pool;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** A place in the queue for a container. */
final class Turn {

    private final CountDownLatch over = new CountDownLatch(1);
    private volatile Optional<PooledContainer> container = Optional.empty();

    /** Waits for a container; empty if there will be none any more. */
    Optional<PooledContainer> await() throws InterruptedException {
        over.await();
        return container;
    }

    /** The container that it was served with, if it was. */
    Optional<PooledContainer> container() {
        return container;
    }

    void serve(PooledContainer free) {
        container = Optional.of(free);
        over.countDown();
    }

    void sendAway() {
        over.countDown();
    }
}
