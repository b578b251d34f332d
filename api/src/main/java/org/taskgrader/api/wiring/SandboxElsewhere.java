package org.taskgrader.api.wiring;

import org.taskgrader.api.queue.SandboxState;

/**
 * For a node that does not grade.
 *
 * @param places how many programs run at a time on the nodes that do, as far as this one is told
 */
record SandboxElsewhere(int places) implements SandboxState {

    @Override
    public boolean available() {
        return false;
    }
}
