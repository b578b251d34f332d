package org.taskgrader.api.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.taskgrader.api.queue.SandboxState;
import org.taskgrader.api.settings.Settings;

/** Ready when the sandbox has graded a program, and as long as containers can be had. */
@Readiness
@ApplicationScoped
class SandboxReadiness implements HealthCheck {

    private final Settings settings;
    private final Instance<SandboxProbe> probe;
    private final Instance<SandboxState> sandbox;

    SandboxReadiness(Settings settings, Instance<SandboxProbe> probe, Instance<SandboxState> sandbox) {
        this.settings = settings;
        this.probe = probe;
        this.sandbox = sandbox;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("sandbox");
        if (!settings.role().grades()) {
            return response.up().withData("probe", "this node does not grade").build();
        }
        boolean available = sandbox.get().available();
        return response.status(probe.get().passed() && available)
                .withData("probe", probe.get().state())
                .withData("available", available)
                .build();
    }
}
