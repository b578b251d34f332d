package org.taskgrader.sandbox.engine;

/** Makes sandbox containers. The port that lets the pool's logic be tested without a Docker Engine. */
public interface ContainerEngine extends AutoCloseable {

    /**
     * Creates and starts a container, and waits for its supervisor's greeting.
     *
     * @throws SandboxException if any of it fails; nothing is left behind then
     */
    Supervisor start() throws SandboxException, InterruptedException;

    /** Removes what services that are gone have left behind. */
    void sweep() throws SandboxException, InterruptedException;

    /** Removes whatever of this engine's containers is still there. */
    @Override
    void close();
}
