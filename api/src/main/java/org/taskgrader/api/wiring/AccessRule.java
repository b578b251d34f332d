package org.taskgrader.api.wiring;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.taskgrader.api.settings.AccessMode;
import org.taskgrader.api.settings.Deployment;
import org.taskgrader.api.settings.Settings;

/** A service that asks nobody who they are is for its own machine: elsewhere it does not start. */
@ApplicationScoped
class AccessRule {

    private static final Logger LOG = Logger.getLogger(AccessRule.class);

    /** Before anything else is started. */
    void start(
            @Observes @Priority(1) StartupEvent event,
            Settings settings,
            @ConfigProperty(name = "quarkus.http.host") String host) {
        check(settings.access(), host);
        switch (settings.access()) {
            case LOCAL ->
                LOG.warn("access: anybody on this machine, without a key and with every right"
                        + " (taskgrader.access=local, for trying things out)");
            case KEYS -> LOG.info("access: who shows a key (./taskgrader keys create)");
        }
    }

    /**
     * Holds who is answered against where the service listens.
     *
     * @throws IllegalStateException if strangers would be answered
     */
    static void check(AccessMode mode, String host) {
        Optional<String> problem = mode == AccessMode.LOCAL ? Deployment.exposure(host) : Optional.empty();
        if (problem.isPresent()) {
            throw new IllegalStateException(problem.get());
        }
    }
}
