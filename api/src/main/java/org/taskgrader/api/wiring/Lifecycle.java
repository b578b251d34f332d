package org.taskgrader.api.wiring;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import org.jboss.logging.Logger;
import org.taskgrader.api.health.SandboxProbe;
import org.taskgrader.api.queue.Housekeeping;
import org.taskgrader.api.queue.Intake;
import org.taskgrader.api.queue.QueueLimits;
import org.taskgrader.api.queue.WorkQueue;
import org.taskgrader.api.settings.Role;
import org.taskgrader.api.settings.Settings;
import org.taskgrader.core.exercise.Exercises;

/** What happens when the service begins and ends: submissions first, containers after them. */
@ApplicationScoped
class Lifecycle {

    private static final Logger LOG = Logger.getLogger(Lifecycle.class);

    private final Intake intake;
    private final WorkQueue queue;
    private final Housekeeping housekeeping;
    private final QueueLimits limits;
    private final Exercises exercises;
    private final Instance<SandboxProbe> probe;
    private final Role role;

    Lifecycle(
            Intake intake,
            WorkQueue queue,
            Housekeeping housekeeping,
            QueueLimits limits,
            Exercises exercises,
            Instance<SandboxProbe> probe,
            Settings settings) {
        this.intake = intake;
        this.queue = queue;
        this.housekeeping = housekeeping;
        this.limits = limits;
        this.exercises = exercises;
        this.probe = probe;
        this.role = settings.role();
    }

    /** The queue wants everything else, so all of it is there, or has said why not, before the first request. */
    void start(@Observes StartupEvent event) {
        if (role.grades()) {
            probe.get().start();
        }
        housekeeping.start();
        LOG.infof(
                "role: %s; %d exercises; places in the sandbox: %d; submissions left from before: %d",
                role.text(), exercises.exercises().size(), limits.workers(), queue.waiting());
    }

    void stop(@Observes ShutdownEvent event) {
        LOG.infof("stopping: %d submissions are being graded here", queue.active());
        intake.close();
        if (role.grades()) {
            probe.get().stop();
        }
        queue.close();
        housekeeping.close();
    }
}
