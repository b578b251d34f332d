package org.taskgrader.api.wiring;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.function.ToDoubleFunction;
import org.jdbi.v3.core.Jdbi;
import org.taskgrader.api.cache.ExecutionCache;
import org.taskgrader.api.cache.Toolchain;
import org.taskgrader.api.settings.CacheConfiguration;
import org.taskgrader.api.settings.Role;
import org.taskgrader.api.settings.Settings;

/** What was run before: kept, counted, and cleaned now and then. */
final class CacheBeans {

    @Produces
    @Singleton
    ExecutionCache cache(Jdbi database, Toolchain toolchain, Settings settings, MeterRegistry registry) {
        ExecutionCache cache = new ExecutionCache(database, toolchain, CacheConfiguration.of(settings.cache()));
        count(registry, cache, "hit", ExecutionCache::hits);
        count(registry, cache, "miss", ExecutionCache::misses);
        Gauge.builder("taskgrader.cache.size", cache::octets)
                .description("Answers kept on all nodes together, compressed")
                .baseUnit("bytes")
                .register(registry);
        return cache;
    }

    private static void count(
            MeterRegistry registry, ExecutionCache cache, String result, ToDoubleFunction<ExecutionCache> number) {
        FunctionCounter.builder("taskgrader.cache.requests", cache, number)
                .description("Requests to the sandbox, by whether the cache had the answer")
                .tag("result", result)
                .register(registry);
    }

    /** On every node that grades: a database that is cleaned twice is as clean. */
    @Singleton
    static class Cleaning {

        private final Role role;
        private final Instance<ExecutionCache> cache;

        Cleaning(Settings settings, Instance<ExecutionCache> cache) {
            this.role = settings.role();
            this.cache = cache;
        }

        @Scheduled(every = "10m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
        void clean() {
            if (role.grades()) {
                cache.get().clean();
            }
        }
    }
}
