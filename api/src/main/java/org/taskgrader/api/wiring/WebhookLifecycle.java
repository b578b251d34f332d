package org.taskgrader.api.wiring;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.taskgrader.api.webhook.Dispatcher;

/** Calls are made as long as the service runs, on each node. */
@ApplicationScoped
class WebhookLifecycle {

    private final Dispatcher dispatcher;

    WebhookLifecycle(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    void start(@Observes StartupEvent event) {
        dispatcher.start();
    }

    void stop(@Observes ShutdownEvent event) {
        dispatcher.close();
    }
}
