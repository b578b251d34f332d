package org.taskgrader.api.wiring;

import org.taskgrader.api.queue.SandboxState;

/** For a node that does not grade. */
record SandboxElsewhere() implements SandboxState {

    @Override
    public boolean available() {
        return false;
    }

    @Override
    public int places() {
        return 0;
    }
}
