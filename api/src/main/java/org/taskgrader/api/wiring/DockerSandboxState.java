package org.taskgrader.api.wiring;

import org.taskgrader.api.queue.SandboxState;
import org.taskgrader.sandbox.DockerSandbox;
import org.taskgrader.sandbox.pool.PoolStatus;

/** What the pool's state means for those who have work for it. */
final class DockerSandboxState implements SandboxState {

    private final DockerSandbox sandbox;

    DockerSandboxState(DockerSandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** Containers that are still being started for the first time are worth waiting for; those that fail to are not. */
    @Override
    public boolean available() {
        PoolStatus status = sandbox.status();
        return status.free() + status.busy() > 0 || status.lastFailure().isEmpty();
    }

    @Override
    public int places() {
        return sandbox.status().size();
    }
}
