package org.taskgrader.sandbox;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.taskgrader.sandbox.pool.ContainerPool;
import org.taskgrader.sandbox.pool.PoolStatus;

/**
 * The container in which authors' programs run, and never a learner's: expected outputs are in there. Most services have no
 * exercise that needs it, so it is made when the first one does.
 */
final class AuthorsPool implements AutoCloseable {

    private final Supplier<ContainerPool> opening;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable ContainerPool pool;
    private boolean closed;

    AuthorsPool(Supplier<ContainerPool> opening) {
        this.opening = opening;
    }

    /** The pool; a closed one where the service is shutting down. */
    ContainerPool open() {
        lock.lock();
        try {
            if (pool == null) {
                pool = opening.get();
                if (closed) {
                    pool.close();
                }
            }
            return pool;
        } finally {
            lock.unlock();
        }
    }

    /** Empty as long as nothing has needed it. */
    Optional<PoolStatus> status() {
        lock.lock();
        try {
            return Optional.ofNullable(pool).map(ContainerPool::status);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            if (pool != null) {
                pool.close();
            }
        } finally {
            lock.unlock();
        }
    }
}
