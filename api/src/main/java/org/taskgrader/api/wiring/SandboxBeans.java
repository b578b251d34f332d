package org.taskgrader.api.wiring;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
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
            FunctionCounter.builder("taskgrader.sandbox.checks", sandbox, open -> authors(open, PoolStatus::jobs))
                    .description("Submissions that an exercise's checker looked at, in a container of its own")
                    .register(registry);
            FunctionCounter.builder(
                            "taskgrader.sandbox.failures",
                            sandbox,
                            open -> open.status().failed() + authors(open, PoolStatus::failed))
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

    /** Nothing as long as no exercise has needed it. */
    private static long authors(DockerSandbox sandbox, ToLongFunction<PoolStatus> count) {
        return sandbox.authorsStatus().map(count::applyAsLong).orElse(0L);
    }

    private static void gauge(
            MeterRegistry registry, DockerSandbox sandbox, String state, ToIntFunction<PoolStatus> count) {
        Gauge.builder("taskgrader.sandbox.containers", () -> count.applyAsInt(sandbox.status()))
                .description("Containers of the pool, by what they do")
                .tag("state", state)
                .register(registry);
    }
}
