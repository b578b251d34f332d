package org.taskgrader.api.wiring;

import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.taskgrader.api.queue.Announcer;
import org.taskgrader.api.queue.Backlog;
import org.taskgrader.api.queue.Cancellations;
import org.taskgrader.api.queue.Grading;
import org.taskgrader.api.queue.Housekeeping;
import org.taskgrader.api.queue.Intake;
import org.taskgrader.api.queue.Node;
import org.taskgrader.api.queue.Presence;
import org.taskgrader.api.queue.ProgressHub;
import org.taskgrader.api.queue.QueueLimits;
import org.taskgrader.api.queue.QueuePositions;
import org.taskgrader.api.queue.SandboxState;
import org.taskgrader.api.queue.ServiceTime;
import org.taskgrader.api.queue.WorkQueue;
import org.taskgrader.api.queue.Worker;
import org.taskgrader.api.settings.Settings;
import org.taskgrader.api.store.Nodes;
import org.taskgrader.api.store.SubmissionStore;
import org.taskgrader.api.store.WaitingLine;
import org.taskgrader.api.tracing.SubmissionTraces;
import org.taskgrader.core.exercise.Exercises;

/** How submissions get from the store to a worker and how their senders hear of it. */
final class QueueBeans {

    @Produces
    @Singleton
    Node node(Settings settings, @ConfigProperty(name = "quarkus.http.port") int port) {
        return new Node(
                settings.node().name().orElseGet(() -> host() + ":" + port),
                settings.node().lease());
    }

    @Produces
    @Singleton
    ServiceTime serviceTime() {
        return new ServiceTime();
    }

    @Produces
    @Singleton
    Cancellations cancellations() {
        return new Cancellations();
    }

    /** For listeners on this node; whoever has something to tell uses the {@link Announcer}. */
    @Produces
    @Singleton
    @Typed(ProgressHub.class)
    ProgressHub hub(SubmissionStore store, Cancellations cancellations) {
        return new ProgressHub(store, cancellations);
    }

    @Produces
    @Singleton
    Worker worker(
            SubmissionStore store,
            Exercises exercises,
            Grading grading,
            Announcer announcer,
            Cancellations cancellations,
            Node node,
            ServiceTime serviceTime,
            SubmissionTraces traces) {
        return new Worker(store, exercises, grading, announcer, cancellations, node, serviceTime, traces);
    }

    @Produces
    @Singleton
    QueuePositions positions(WaitingLine line) {
        return new QueuePositions(line::ahead, System::nanoTime);
    }

    @Produces
    @Singleton
    Backlog backlog(SubmissionStore store, QueueLimits limits) {
        return new Backlog(store::load, limits.capacity(), System::nanoTime);
    }

    @Produces
    @Singleton
    Intake intake(
            SubmissionStore store,
            WorkQueue queue,
            ProgressHub hub,
            Announcer announcer,
            Backlog backlog,
            SubmissionTraces traces) {
        return new Intake(store, queue, hub, announcer, backlog, traces);
    }

    @Produces
    @Singleton
    Presence presence(Nodes nodes, Node node, SandboxState sandbox, ServiceTime serviceTime) {
        return new Presence(nodes, node, sandbox, serviceTime);
    }

    @Produces
    @Singleton
    Housekeeping housekeeping(SubmissionStore store, WorkQueue queue, ProgressHub hub, Node node, Presence presence) {
        return new Housekeeping(store, queue, hub, node, presence);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
