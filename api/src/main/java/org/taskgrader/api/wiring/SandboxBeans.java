package org.taskgrader.api.wiring;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.function.ToIntFunction;
import org.taskgrader.api.cache.Toolchain;
import org.taskgrader.api.queue.SandboxState;
import org.taskgrader.api.settings.SandboxConfiguration;
import org.taskgrader.api.settings.Settings;
import org.taskgrader.sandbox.DockerSandbox;
import org.taskgrader.sandbox.engine.SandboxException;
import org.taskgrader.sandbox.pool.PoolStatus;

/** The sandbox: open as long as the service runs. */
final class SandboxBeans {

    @Produces
    @Singleton
    DockerSandbox sandbox(Settings settings, MeterRegistry registry) {
        try {
            DockerSandbox sandbox = DockerSandbox.open(SandboxConfiguration.of(settings.sandbox()));
            gauge(registry, sandbox, "free", PoolStatus::free);
            gauge(registry, sandbox, "busy", PoolStatus::busy);
            gauge(registry, sandbox, "starting", PoolStatus::starting);
            FunctionCounter.builder(
                            "taskgrader.sandbox.failures",
                            sandbox,
                            open -> open.status().failed())
                    .description("Containers that did not start, or ended by a failure")
                    .register(registry);
            return sandbox;
        } catch (SandboxException e) {
            throw new IllegalStateException("the sandbox cannot be used (" + e.stage() + "): " + e.detail(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the sandbox was being opened", e);
        }
    }

    void close(@Disposes DockerSandbox sandbox) {
        sandbox.close();
    }

    @Produces
    @Singleton
    SandboxState state(Settings settings, Instance<DockerSandbox> sandbox) {
        return settings.role().grades() ? new DockerSandboxState(sandbox.get()) : new SandboxElsewhere();
    }

    /** What the cache keeps answers for. */
    @Produces
    @Singleton
    Toolchain toolchain(DockerSandbox sandbox) {
        return new Toolchain(sandbox.identity());
    }

    private static void gauge(
            MeterRegistry registry, DockerSandbox sandbox, String state, ToIntFunction<PoolStatus> count) {
        Gauge.builder("taskgrader.sandbox.containers", () -> count.applyAsInt(sandbox.status()))
                .description("Containers of the pool, by what they do")
                .tag("state", state)
                .register(registry);
    }
}
