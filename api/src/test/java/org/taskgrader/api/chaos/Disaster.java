package org.taskgrader.api.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.taskgrader.api.testing.Cluster;

/**
 * Something that goes wrong, and is put right by an operator or a process manager.
 *
 * @param strike comes back when it has gone wrong, and somebody has noticed where nobody can help it
 */
record Disaster(String name, Step strike, Step repair) {

    private static final Duration HOUR = Duration.ofHours(1);

    /** Long enough to be noticed: a lease of the nodes is 4 seconds. */
    private static final Duration OUTAGE = Duration.ofSeconds(6);

    static final List<Disaster> ALL = List.of(
            new Disaster(
                    "a worker is killed",
                    (cluster, load) -> cluster.worker(0).kill(),
                    (cluster, load) -> cluster.replaceWorker(0)),
            new Disaster(
                    "a node that answers is killed",
                    (cluster, load) -> cluster.api(0).kill(),
                    (cluster, load) -> cluster.replaceApi(0)),
            new Disaster(
                    "RabbitMQ is killed",
                    (cluster, load) -> cluster.broker().kill(),
                    (cluster, load) -> cluster.broker().restart()),
            new Disaster(
                    "PostgreSQL is killed",
                    (cluster, load) -> cluster.killDatabase(),
                    (cluster, load) -> cluster.restartDatabase()),
            new Disaster(
                    "all containers are killed", (cluster, load) -> cluster.killContainers(), (cluster, load) -> {}),
            new Disaster("the Docker Engine is killed", Disaster::killEngine, Disaster::restartEngine),
            new Disaster(
                    "the network to the database pauses",
                    (cluster, load) -> cluster.network().pause(),
                    (cluster, load) -> cluster.network().resume()),
            new Disaster("the disk is full", Disaster::fillDisk, (cluster, load) -> {
                cluster.machine().disk().free();
                cluster.reviveDatabase();
            }),
            new Disaster(
                    "the clock of half of the nodes is an hour fast",
                    (cluster, load) -> cluster.machine().clock().step(HOUR),
                    (cluster, load) -> {}),
            new Disaster(
                    "the clock is set back to an hour slow, and the Docker Engine dies meanwhile",
                    (cluster, load) -> {
                        cluster.machine().clock().step(HOUR.negated());
                        killEngine(cluster, load);
                    },
                    Disaster::restartEngine),
            new Disaster(
                    "the clock is set right",
                    (cluster, load) -> cluster.machine().clock().step(Duration.ZERO),
                    (cluster, load) -> {}));

    @FunctionalInterface
    interface Step {

        void take(Cluster cluster, SteadyLoad load) throws IOException, InterruptedException;
    }

    /** Happens to the cluster; comes back when all of its nodes are ready again. */
    void happen(Cluster cluster, SteadyLoad load) throws IOException, InterruptedException {
        System.out.println("chaos: " + name);
        strike.take(cluster, load);
        Thread.sleep(OUTAGE);
        repair.take(cluster, load);
        long repaired = System.nanoTime();
        Awaitility.await("all nodes to be ready after: " + name)
                .atMost(Duration.ofMinutes(3))
                .ignoreExceptions()
                .until(cluster::ready);
        Duration time = Duration.ofNanos(System.nanoTime() - repaired);
        System.out.println("chaos: all nodes are ready " + time.toMillis() + " ms after the repair");
    }

    private static void killEngine(Cluster cluster, SteadyLoad load) {
        cluster.machine().engine().kill();
        for (int worker = 0; worker < 2; worker++) {
            int number = worker;
            Awaitility.await("worker " + number + " to say that it is not ready")
                    .until(() -> !cluster.worker(number).ready());
        }
    }

    private static void restartEngine(Cluster cluster, SteadyLoad load) throws IOException {
        cluster.machine().engine().restart();
    }

    /** Filled again and again, as the database frees a little when it gives up on something. */
    private static void fillDisk(Cluster cluster, SteadyLoad load) {
        int before = load.refused();
        Awaitility.await("a submission to be refused")
                .atMost(Duration.ofMinutes(1))
                .until(() -> {
                    cluster.machine().disk().fill();
                    return load.refused() > before;
                });
    }
}
