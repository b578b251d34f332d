package org.taskgrader.api.wiring;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.reload.ExerciseShelf;
import org.taskgrader.api.reload.ExerciseWatch;
import org.taskgrader.api.settings.Settings;

/** Reads exercises again while the service runs, for an author who has asked for it. */
@ApplicationScoped
class ExerciseReload {

    private final Instance<ExerciseShelf> shelf;
    private final boolean wanted;
    private @Nullable ExerciseWatch watch;

    ExerciseReload(Instance<ExerciseShelf> shelf, Settings settings) {
        this.shelf = shelf;
        this.wanted = settings.reload();
    }

    void start(@Observes StartupEvent event) {
        if (wanted) {
            watch = new ExerciseWatch(shelf.get());
            watch.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (watch != null) {
            watch.close();
        }
    }
}
