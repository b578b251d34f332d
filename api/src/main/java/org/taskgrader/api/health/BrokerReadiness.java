package org.taskgrader.api.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.taskgrader.api.broker.Broker;
import org.taskgrader.api.settings.Role;
import org.taskgrader.api.settings.Settings;

/**
 * Whether the broker answers. A worker without one has nothing to do; a node that accepts submissions goes on without it, as
 * they wait in the database.
 */
@Readiness
@ApplicationScoped
class BrokerReadiness implements HealthCheck {

    private final Settings settings;
    private final Instance<Broker> broker;

    BrokerReadiness(Settings settings, Instance<Broker> broker) {
        this.settings = settings;
        this.broker = broker;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("broker");
        if (settings.broker().addresses().isEmpty()) {
            return response.up().withData("queue", "within this process").build();
        }
        boolean connected = broker.get().connected();
        return response.status(connected || settings.role() != Role.WORKER)
                .withData("connected", connected)
                .build();
    }
}
