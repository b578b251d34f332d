package org.taskgrader.api.queue;

import java.time.Duration;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.JdbiException;
import org.taskgrader.api.store.Nodes;

/** Shows the other nodes that this one lives, and how much it can do: by that, whichever is asked says when to come back. */
public final class Presence {

    private static final Logger LOG = Logger.getLogger(Presence.class);

    private final Nodes nodes;
    private final Node node;
    private final SandboxState sandbox;
    private final ServiceTime serviceTime;

    public Presence(Nodes nodes, Node node, SandboxState sandbox, ServiceTime serviceTime) {
        this.nodes = nodes;
        this.node = node;
        this.sandbox = sandbox;
        this.serviceTime = serviceTime;
    }

    /** To be called several times within the node's lease. */
    public void show() {
        Duration mean = serviceTime.mean();
        nodes.alive(node.name(), node.lease(), sandbox.available() ? sandbox.places() : 0, mean);
    }

    void end() {
        try {
            nodes.gone(node.name());
        } catch (JdbiException e) {
            LOG.debugf("others believe this node to live until its lease is over: %s", e.getMessage());
        }
    }
}
