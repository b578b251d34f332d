package org.taskgrader.api.wiring;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.taskgrader.api.health.SandboxProbe;
import org.taskgrader.api.queue.Housekeeping;
import org.taskgrader.api.queue.Intake;
import org.taskgrader.api.queue.QueueLimits;
import org.taskgrader.api.queue.WorkQueue;
import org.taskgrader.core.exercise.folder.ExerciseLibrary;

/** What happens when the service begins and ends: submissions first, containers after them. */
@ApplicationScoped
class Lifecycle {

    private static final Logger LOG = Logger.getLogger(Lifecycle.class);

    private final Intake intake;
    private final WorkQueue queue;
    private final Housekeeping housekeeping;
    private final QueueLimits limits;
    private final ExerciseLibrary exercises;
    private final SandboxProbe probe;

    Lifecycle(
            Intake intake,
            WorkQueue queue,
            Housekeeping housekeeping,
            QueueLimits limits,
            ExerciseLibrary exercises,
            SandboxProbe probe) {
        this.intake = intake;
        this.queue = queue;
        this.housekeeping = housekeeping;
        this.limits = limits;
        this.exercises = exercises;
        this.probe = probe;
    }

    /** The queue wants everything else, so all of it is there, or has said why not, before the first request. */
    void start(@Observes StartupEvent event) {
        probe.start();
        housekeeping.start();
        LOG.infof(
                "%d exercises; places in the sandbox: %d; submissions left from before: %d",
                exercises.exercises().size(), limits.workers(), queue.waiting());
    }

    void stop(@Observes ShutdownEvent event) {
        LOG.infof("stopping: %d submissions are being graded, %d wait", queue.active(), queue.waiting());
        intake.close();
        probe.stop();
        queue.close();
        housekeeping.close();
    }
}
