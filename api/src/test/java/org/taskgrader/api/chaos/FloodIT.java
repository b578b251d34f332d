package org.taskgrader.api.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.taskgrader.api.testing.Cluster;
import org.taskgrader.api.testing.ServiceProcess;

/**
 * Four times as many programs as can be graded, for as many seconds as the system property {@code chaos.flood.seconds} says
 * ({@code ./taskgrader chaos}: a minute), to two nodes that answer and two that grade on one machine. What can be graded is
 * measured before, on the same nodes with the same programs.
 */
final class FloodIT {

    private static final int SECONDS = Integer.getInteger("chaos.flood.seconds", 10);

    /** Every program in both languages. */
    private static final int CALM = 40;

    private static final int MEASURED = 40;
    private static final int QUEUE = 100;
    private static final int QUIET_SECONDS = 5;

    /** What is acknowledged is on the disk by then, on a machine that has nothing else to do. */
    private static final double PROMISED_MILLIS = 100;

    private static final long HEAP_GROWTH_MEBIBYTES = 32;
    private static final long RESIDENT_MEBIBYTES = 1024;

    @Test
    void whatIsAcknowledgedUnderAFloodIsGradedAndAcknowledgingStaysQuick() throws Exception {
        try (Cluster cluster = Cluster.start(Map.of("TASKGRADER_QUEUE_CAPACITY", Integer.toString(QUEUE)));
                PlainServer plain = new PlainServer();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Jdbi database = cluster.database();
            List<URI> nodes = IntStream.range(0, 2)
                    .mapToObj(number ->
                            URI.create("http://127.0.0.1:" + cluster.api(number).port()))
                    .toList();
            Ledger ledger = new Ledger();
            SteadyLoad load = new SteadyLoad(
                    nodes.stream().<Supplier<URI>>map(node -> () -> node).toList(), ledger);
            graded(load, CALM, database);
            ledger.learn(Outcome.all(database));
            double quiet = quietest(plain);
            double capacity = MEASURED / seconds(graded(load, MEASURED, database));
            report("%.1f submissions a second can be graded".formatted(capacity));
            List<Long> heapBefore = heaps(cluster);

            Flood flood = new Flood(nodes, ledger);
            Future<?> sender = threads.submit(() -> {
                flood.run(4 * capacity, Duration.ofSeconds(SECONDS));
                return null;
            });
            Times busy = plain.measure(() -> !sender.isDone());
            sender.get();
            Duration drained = awaitGraded(database, capacity);

            double noise = Math.max(1, busy.millis(0.99) / quiet);
            report("%.1f a second were sent for %d s: %d acknowledged, %d told to come later; drained %.1f s after"
                    .formatted(4 * capacity, SECONDS, flood.times().count(), flood.refused(), seconds(drained)));
            report("acknowledged in %s".formatted(flood.times()));
            report(
                    "the same of plain HTTP and fsync: %.1f ms in the quietest second before, and meanwhile %s: noise ratio %.1f"
                            .formatted(quiet, busy, noise));
            List<Long> heapAfter = heaps(cluster);
            report("MiB of heap in use after a collection, by node: before %s, after %s"
                    .formatted(heapBefore, heapAfter));
            report("MiB resident at most, by node: %s".formatted(resident(cluster)));
            report("KiB of database for a submission: %.1f".formatted(kibibytes(database) / ledger.size()));
            Ledger.Balance balance = ledger.balance(Outcome.all(database));
            report(balance.toString());

            assertThat(balance.wrong()).as(balance.toString()).isEmpty();
            assertThat(flood.times().millis(0.99))
                    .as("p99 of the acknowledgement, in ms")
                    .isLessThan(PROMISED_MILLIS * noise);
            for (int node = 0; node < heapBefore.size(); node++) {
                assertThat(heapAfter.get(node) - heapBefore.get(node))
                        .as("growth of node %d's heap", node)
                        .isLessThan(HEAP_GROWTH_MEBIBYTES);
            }
            assertThat(resident(cluster)).allMatch(mebibytes -> mebibytes < RESIDENT_MEBIBYTES);
        }
    }

    /** Sends so many one after the other, and says how long it took until the last was graded. */
    private static Duration graded(SteadyLoad load, int number, Jdbi database) throws InterruptedException {
        long start = System.nanoTime();
        for (int i = 0; i < number; i++) {
            load.sendOne();
        }
        awaitGraded(database, 0.2);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** As long as what fits in the queue takes, three times over. */
    private static Duration awaitGraded(Jdbi database, double capacity) {
        long start = System.nanoTime();
        Awaitility.await("everything to be graded")
                .atMost(Duration.ofSeconds(30 + (long) (3 * QUEUE / capacity)))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> Outcome.underWay(database) == 0);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** How long the slowest of plain requests took in that of some seconds in which the machine was least busy. */
    private static double quietest(PlainServer plain) throws IOException, InterruptedException {
        double quietest = Double.MAX_VALUE;
        for (int second = 0; second < QUIET_SECONDS; second++) {
            quietest = Math.min(
                    quietest, plain.measure(during(Duration.ofSeconds(1))).millis(0.99));
        }
        return quietest;
    }

    private static BooleanSupplier during(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        return () -> System.nanoTime() < end;
    }

    private static List<Long> heaps(Cluster cluster) throws IOException, InterruptedException {
        List<Long> heaps = new ArrayList<>();
        for (ServiceProcess process : cluster.nodes()) {
            heaps.add(process.collectedHeap() >> 20);
        }
        return heaps;
    }

    private static List<Long> resident(Cluster cluster) throws IOException {
        List<Long> resident = new ArrayList<>();
        for (ServiceProcess process : cluster.nodes()) {
            resident.add(process.peakResident() >> 20);
        }
        return resident;
    }

    /** All but the cache, which is bounded by a setting. */
    private static double kibibytes(Jdbi database) {
        return database.withHandle(
                        handle -> handle.createQuery("""
                                select sum(pg_total_relation_size(oid)) from pg_class
                                where relkind = 'r' and relnamespace = 'public'::regnamespace
                                  and relname <> 'execution_cache'
                                """).mapTo(Long.class).one())
                / 1024.0;
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }

    private static void report(String line) {
        System.out.println("flood: " + line);
    }
}
