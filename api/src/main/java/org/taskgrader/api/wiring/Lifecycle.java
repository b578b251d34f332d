package org.taskgrader.api.wiring;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.taskgrader.api.health.SandboxProbe;
import org.taskgrader.api.queue.GradingQueue;
import org.taskgrader.api.queue.QueueLimits;
import org.taskgrader.core.exercise.folder.ExerciseLibrary;

/** What happens when the service begins and ends: submissions first, containers after them. */
@ApplicationScoped
class Lifecycle {

    private static final Logger LOG = Logger.getLogger(Lifecycle.class);

    private final GradingQueue queue;
    private final QueueLimits limits;
    private final ExerciseLibrary exercises;
    private final SandboxProbe probe;

    Lifecycle(GradingQueue queue, QueueLimits limits, ExerciseLibrary exercises, SandboxProbe probe) {
        this.queue = queue;
        this.limits = limits;
        this.exercises = exercises;
        this.probe = probe;
    }

    /** The queue wants everything else, so all of it is there, or has said why not, before the first request. */
    void start(@Observes StartupEvent event) {
        probe.start();
        LOG.infof(
                "%d exercises; places in the sandbox: %d", exercises.exercises().size(), limits.workers());
    }

    void stop(@Observes ShutdownEvent event) {
        LOG.infof("stopping: %d submissions are still to be graded", queue.waiting() + queue.active());
        probe.stop();
        queue.close();
    }
}
