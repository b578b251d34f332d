package org.taskgrader.api.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.taskgrader.api.store.Priority;

/**
 * How much waits and for how long, on all nodes together, as the database knows it; asked now and then, so that reading
 * metrics costs no statement.
 */
public final class QueueWatch {

    private static final Logger LOG = Logger.getLogger(QueueWatch.class);
    private static final Waiting NOTHING = new Waiting(0, 0);

    private final Jdbi database;
    private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();

    public QueueWatch(Jdbi database, MeterRegistry registry) {
        this.database = database;
        Arrays.stream(Priority.values()).map(QueueWatch::name).forEach(priority -> {
            gauge("taskgrader.queue.depth", priority, Waiting::count)
                    .description("Submissions that wait on all nodes together")
                    .register(registry);
            gauge("taskgrader.queue.oldest", priority, Waiting::seconds)
                    .description("How long the oldest of them has waited")
                    .baseUnit("seconds")
                    .register(registry);
        });
    }

    private Gauge.Builder<?> gauge(String name, String priority, ToDoubleFunction<Waiting> value) {
        return Gauge.builder(name, () -> value.applyAsDouble(waiting.getOrDefault(priority, NOTHING)))
                .tag("priority", priority);
    }

    /** Asks the database. */
    public void look() {
        try {
            Map<String, Waiting> now = database.withHandle(handle -> handle.createQuery("""
                            select priority, count(*) as count,
                                   greatest(0, extract(epoch from now() - min(stored)))::float8 as seconds
                            from submission where status = 'queued' group by priority
                            """)
                    .reduceRows(new ConcurrentHashMap<String, Waiting>(), (found, row) -> {
                        found.put(
                                row.getColumn("priority", String.class),
                                new Waiting(
                                        row.getColumn("count", Long.class), row.getColumn("seconds", Double.class)));
                        return found;
                    }));
            waiting.keySet().retainAll(now.keySet());
            waiting.putAll(now);
        } catch (JdbiException e) {
            LOG.debugf("what waits could not be counted: %s", e.getMessage());
        }
    }

    private static String name(Priority priority) {
        return priority.name().toLowerCase(Locale.ROOT);
    }

    private record Waiting(long count, double seconds) {}
}
