package org.taskgrader.api.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.taskgrader.api.queue.SandboxState;

/** Ready when the sandbox has graded a program, and as long as containers can be had. */
@Readiness
@ApplicationScoped
class SandboxReadiness implements HealthCheck {

    private final SandboxProbe probe;
    private final SandboxState sandbox;

    SandboxReadiness(SandboxProbe probe, SandboxState sandbox) {
        this.probe = probe;
        this.sandbox = sandbox;
    }

    @Override
    public HealthCheckResponse call() {
        boolean available = sandbox.available();
        return HealthCheckResponse.named("sandbox")
                .status(probe.passed() && available)
                .withData("probe", probe.state())
                .withData("available", available)
                .build();
    }
}
