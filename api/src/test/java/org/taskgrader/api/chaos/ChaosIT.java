package org.taskgrader.api.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.taskgrader.api.testing.Cluster;
import org.taskgrader.api.testing.ServiceProcess;

/**
 * Two nodes that answer and two that grade, RabbitMQ, PostgreSQL and a Docker Engine, all of them processes of the test's
 * own; a steady load of real programs; and one disaster after another under it. It wants root, for the engine, the disk and
 * the clock. System properties say how many programs there are at least ({@code chaos.submissions}), how often each disaster
 * happens ({@code chaos.rounds}), and a part of the name of those that are wanted ({@code chaos.only}).
 */
final class ChaosIT {

    /** Every program in both languages. */
    private static final int CALM = 40;

    private static final int LAST_LINES = 60;
    private static final int SUBMISSIONS = Integer.getInteger("chaos.submissions", 100);
    private static final int ROUNDS = Integer.getInteger("chaos.rounds", 1);
    private static final String ONLY = System.getProperty("chaos.only", "");
    private static final Duration QUICKEST = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Test
    void everyPromiseIsKeptWhateverDies() throws Exception {
        try (Cluster cluster = Cluster.startOnOwnMachine();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Jdbi database = cluster.database();
            Ledger ledger = new Ledger();
            SteadyLoad load = new SteadyLoad(List.of(address(cluster, 0), address(cluster, 1)), ledger);
            long start = System.nanoTime();
            send(load, () -> ledger.size() < CALM, QUICKEST);
            awaitGraded(database);
            Duration pace = pace(Duration.ofNanos(System.nanoTime() - start));
            System.out.println("chaos: a submission every " + pace.toMillis() + " ms");
            ledger.learn(Outcome.all(database));
            AtomicBoolean over = new AtomicBoolean();
            Future<Void> sender =
                    threads.submit(() -> send(load, () -> !over.get() || ledger.size() < SUBMISSIONS, pace));
            List<Disaster> disasters = Collections.nCopies(ROUNDS, Disaster.ALL).stream()
                    .flatMap(List::stream)
                    .filter(disaster -> disaster.name().contains(ONLY))
                    .toList();
            int share = (SUBMISSIONS - CALM) / (disasters.size() + 1);
            try {
                for (int i = 0; i < disasters.size(); i++) {
                    awaitAcknowledged(ledger, sender, CALM + share * (i + 1));
                    disasters.get(i).happen(cluster, load);
                }
                over.set(true);
                sender.get();
            } catch (ConditionTimeoutException | ExecutionException e) {
                throw new AssertionError(told(cluster, load, sender), e);
            }
            assertThat(ledger.size()).as("acknowledged").isGreaterThanOrEqualTo(SUBMISSIONS);
            awaitGraded(database);
            Map<String, Outcome> outcomes = Outcome.all(database);
            Ledger.Balance balance = ledger.balance(outcomes);
            System.out.println("chaos: " + load);
            System.out.println("chaos: " + balance);
            assertThat(balance.wrong())
                    .as("%s%n%s", balance, told(cluster, balance.wrong().keySet()))
                    .isEmpty();
            assertThat(outcomes).as("nothing but what was acknowledged").hasSize(ledger.size());
        }
    }

    /** All that helps to find out why it went wrong. */
    private static String told(Cluster cluster, SteadyLoad load, Future<Void> sender) throws IOException {
        StringBuilder told = new StringBuilder(load.toString());
        if (sender.state() == Future.State.FAILED) {
            told.append("; then ").append(sender.exceptionNow());
        }
        for (ServiceProcess node : cluster.nodes()) {
            List<String> lines = node.log().lines().toList();
            told.append("\n\nA node's last words:\n");
            lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size())
                    .forEach(line -> told.append(line).append('\n'));
        }
        return told.toString();
    }

    /** What the nodes that still live have said of these submissions. */
    private static String told(Cluster cluster, Set<String> ids) throws IOException {
        StringBuilder told = new StringBuilder();
        for (ServiceProcess node : cluster.nodes()) {
            node.log()
                    .lines()
                    .filter(line -> ids.stream().anyMatch(line::contains))
                    .forEach(line -> told.append(line).append('\n'));
        }
        return told.toString();
    }

    /** What this machine can keep up with, as what waits says nothing of what dies; {@code calm} is what the calm ones took. */
    private static Duration pace(Duration calm) {
        Duration sustained = calm.dividedBy(CALM).multipliedBy(5).dividedBy(4);
        return sustained.compareTo(QUICKEST) < 0 ? QUICKEST : sustained;
    }

    /** The pauses are the load's pace, and wait for nothing. */
    private static Void send(SteadyLoad load, BooleanSupplier goOn, Duration pace) throws InterruptedException {
        while (goOn.getAsBoolean()) {
            load.sendOne();
            Thread.sleep(pace);
        }
        return null;
    }

    private static void awaitAcknowledged(Ledger ledger, Future<Void> sender, int number) {
        Awaitility.await(number + " acknowledgements")
                .atMost(PATIENCE)
                .until(() -> ledger.size() >= number || sender.isDone());
    }

    private static Supplier<URI> address(Cluster cluster, int number) {
        return () -> URI.create("http://127.0.0.1:" + cluster.api(number).port());
    }

    private static void awaitGraded(Jdbi database) {
        Awaitility.await("everything to be graded")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> Outcome.underWay(database) == 0);
    }
}
