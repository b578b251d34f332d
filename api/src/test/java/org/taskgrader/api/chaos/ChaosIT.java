package org.taskgrader.api.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.taskgrader.api.testing.Cluster;

/**
 * Two nodes that answer and two that grade, RabbitMQ and PostgreSQL, all of them processes; a steady load of real programs;
 * and one thing after another is killed under it. How many programs there are is said by the system property {@code
 * chaos.submissions}: {@code ./taskgrader chaos} sends 2,000.
 */
final class ChaosIT {

    private static final int SUBMISSIONS = Integer.getInteger("chaos.submissions", 120);
    private static final Duration PACE = Duration.ofMillis(Integer.getInteger("chaos.pace", 250));
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Something that goes wrong, and is put right by an operator or a process manager. */
    private record Disaster(String name, Step strike, Step repair) {}

    @FunctionalInterface
    private interface Step {

        void take(Cluster cluster) throws IOException, InterruptedException;
    }

    private static final List<Disaster> DISASTERS = List.of(
            new Disaster(
                    "a worker is killed", cluster -> cluster.worker(0).kill(), cluster -> cluster.replaceWorker(0)),
            new Disaster(
                    "a node that answers is killed",
                    cluster -> cluster.api(0).kill(),
                    cluster -> cluster.replaceApi(0)),
            new Disaster(
                    "RabbitMQ is killed",
                    cluster -> cluster.broker().kill(),
                    cluster -> cluster.broker().restart()),
            new Disaster("PostgreSQL is killed", Cluster::killDatabase, Cluster::restartDatabase),
            new Disaster("all containers are killed", Cluster::killContainers, cluster -> {}),
            new Disaster(
                    "the network to the database pauses",
                    cluster -> cluster.network().pause(),
                    cluster -> cluster.network().resume()));

    @Test
    void everyPromiseIsKeptWhateverDies() throws Exception {
        try (Cluster cluster = Cluster.start()) {
            Ledger ledger = new Ledger();
            SteadyLoad load = new SteadyLoad(List.of(address(cluster, 0), address(cluster, 1)), ledger);
            Thread sender = Thread.ofVirtual().name("load").start(() -> send(load));
            int share = SUBMISSIONS / (DISASTERS.size() + 1);
            for (int i = 0; i < DISASTERS.size(); i++) {
                awaitAcknowledged(ledger, sender, share * (i + 1));
                happen(DISASTERS.get(i), cluster);
            }
            sender.join();
            assertThat(ledger.size()).as("acknowledged").isEqualTo(SUBMISSIONS);
            Jdbi database = cluster.database();
            Awaitility.await("everything to be graded")
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> underWay(database) == 0);
            Ledger.Balance balance = ledger.balance(verdicts(database));
            System.out.println("chaos: " + load);
            System.out.println("chaos: " + balance);
            assertThat(balance.wrong()).as(balance.toString()).isEmpty();
            assertThat(verdicts(database))
                    .as("nothing but what was acknowledged")
                    .hasSize(SUBMISSIONS);
        }
    }

    private static void happen(Disaster disaster, Cluster cluster) throws IOException, InterruptedException {
        System.out.println("chaos: " + disaster.name());
        disaster.strike().take(cluster);
        // Long enough to be noticed: a lease of the nodes is 4 seconds.
        Thread.sleep(Duration.ofSeconds(6));
        disaster.repair().take(cluster);
        Awaitility.await("all nodes to be ready after: " + disaster.name())
                .atMost(Duration.ofMinutes(3))
                .ignoreExceptions()
                .until(cluster::ready);
        System.out.println("chaos: all nodes are ready again");
    }

    private static void send(SteadyLoad load) {
        try {
            for (int i = 0; i < SUBMISSIONS; i++) {
                load.sendOne();
                Thread.sleep(PACE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitAcknowledged(Ledger ledger, Thread sender, int number) {
        Awaitility.await(number + " acknowledgements")
                .atMost(PATIENCE)
                .until(() -> ledger.size() >= number || !sender.isAlive());
    }

    private static Supplier<URI> address(Cluster cluster, int number) {
        return () -> URI.create("http://127.0.0.1:" + cluster.api(number).port());
    }

    private static int underWay(Jdbi database) {
        return database.withHandle(
                handle -> handle.createQuery("select count(*) from submission where status in ('queued', 'grading')")
                        .mapTo(Integer.class)
                        .one());
    }

    private static Map<String, String> verdicts(Jdbi database) {
        return database.withHandle(handle -> handle
                .createQuery("select submission::text, verdict from result")
                .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
