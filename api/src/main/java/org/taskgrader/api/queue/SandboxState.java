package org.taskgrader.api.queue;

/** How the sandbox is: whether it makes sense to send it work, and how much at a time. */
public interface SandboxState {

    /** False while no container can be had at all, as when the engine is down. Quick: it is asked often. */
    boolean available();

    /** How many programs it runs at a time, at least 1, or 0 if this node never runs any; always the same. */
    int places();
}
