package org.taskgrader.sandbox.pool;

import org.jboss.logging.Logger;
import org.taskgrader.sandbox.engine.Supervisor;
import org.taskgrader.sandbox.protocol.Reply;

/**
 * The use of a container for one submission. Whoever does not say that the container was {@linkplain #proved proved
 * clean} before closing the lease has it thrown away: that is what a failure or an interruption comes to.
 */
public final class Lease implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Lease.class);

    private final ContainerPool pool;
    private final PooledContainer container;
    private final long uid;
    private boolean proved;

    Lease(ContainerPool pool, PooledContainer container) {
        this.pool = pool;
        this.container = container;
        this.uid = container.freshUid();
    }

    public Supervisor supervisor() {
        return container.supervisor();
    }

    /** The submission's user id. */
    public long uid() {
        return uid;
    }

    /** The container is clean, and may serve again. */
    public void proved() {
        proved = true;
    }

    /** A job came to its end: the container may serve again if it is clean. */
    public void ended(Reply.JobDone done) {
        if (done.clean()) {
            proved();
        } else {
            LOG.warnf("container %s is not clean, and is replaced: %s", container.name(), done.detail());
        }
    }

    @Override
    public void close() {
        pool.giveBack(container, proved);
    }
}
