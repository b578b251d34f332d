package org.taskgrader.api.testing;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.jdbi.v3.core.Jdbi;
import org.taskgrader.api.database.DatabaseAddress;
import org.taskgrader.api.database.DatabaseException;
import org.taskgrader.api.database.PostgresBinaries;
import org.taskgrader.api.database.PostgresServer;

/**
 * What {@code docker/compose.yaml} starts, as processes: PostgreSQL and RabbitMQ of Debian's packages, two nodes that
 * answer and two that grade.
 */
public final class Cluster implements AutoCloseable {

    /** Short, so that tests of what happens after a death need not wait long. */
    private static final String LEASE = "4s";

    private static final Path POSTGRES = Path.of("/usr/lib/postgresql");

    private static final List<String> ROLES = List.of("api", "api", "worker", "worker");

    private final Optional<OwnMachine> machine;
    private final Map<String, String> settings;
    private final Path data;
    private final PausableProxy network;
    private final RabbitServer broker;
    private final ContainerImage image;
    private final List<ServiceProcess> nodes = new CopyOnWriteArrayList<>();
    private PostgresServer server;

    private Cluster(Optional<OwnMachine> machine, Map<String, String> settings) throws IOException {
        this.machine = machine;
        this.settings = settings;
        image = new ContainerImage(
                machine.map(own -> DockerClients.at(own.engine().host())).orElseGet(DockerClients::ofMachine));
        data = machine.isPresent() ? machine.get().disk().folder() : Files.createTempDirectory("taskgrader-cluster");
        server = startDatabase();
        network = new PausableProxy(port(server));
        broker = RabbitServer.start();
    }

    /** Starts all of it, and comes back when every node is ready. */
    public static Cluster start() throws IOException {
        return start(Map.of());
    }

    /** The same, with further settings for all nodes. */
    public static Cluster start(Map<String, String> settings) throws IOException {
        return opened(new Cluster(Optional.empty(), settings));
    }

    /**
     * The same on a {@link #machine} of its own, as far as that goes without another kernel: its engine, disk and clock may be
     * tampered with. It wants root.
     */
    @SuppressWarnings("MustBeClosedChecker") // the cluster closes it
    public static Cluster startOnOwnMachine() throws IOException {
        OwnMachine machine = new OwnMachine();
        Cluster cluster;
        try {
            cluster = new Cluster(Optional.of(machine), Map.of());
        } catch (IOException | RuntimeException | Error e) {
            machine.close();
            throw e;
        }
        return opened(cluster);
    }

    private static Cluster opened(Cluster cluster) throws IOException {
        try {
            for (int number = 0; number < ROLES.size(); number++) {
                cluster.nodes.add(cluster.node(number));
            }
            for (ServiceProcess node : cluster.nodes) {
                awaitReady(node);
            }
            return cluster;
        } catch (IOException | RuntimeException | Error e) {
            cluster.close();
            throw e;
        }
    }

    private static void awaitReady(ServiceProcess node) throws IOException {
        try {
            Awaitility.await("readiness").atMost(Duration.ofMinutes(2)).until(node::ready);
        } catch (ConditionTimeoutException e) {
            throw new AssertionError("a node is not ready: " + node.log(), e);
        }
    }

    /** A node that answers: 0 or 1. */
    public ServiceProcess api(int number) {
        return nodes.get(number);
    }

    /** A node that grades: 0 or 1. */
    public ServiceProcess worker(int number) {
        return nodes.get(2 + number);
    }

    /** All of them: those that answer first. */
    public List<ServiceProcess> nodes() {
        return List.copyOf(nodes);
    }

    /** Starts a worker in the place of one that was killed. */
    public void replaceWorker(int number) throws IOException {
        replace(2 + number);
    }

    /** Starts a node that answers in the place of one that was killed. */
    public void replaceApi(int number) throws IOException {
        replace(number);
    }

    private void replace(int number) throws IOException {
        nodes.get(number).close();
        nodes.set(number, node(number));
    }

    /** What it has for itself. */
    public OwnMachine machine() {
        return machine.orElseThrow(() -> new IllegalStateException("this cluster is a guest on the machine"));
    }

    /** Whether all nodes say that they are ready. */
    public boolean ready() {
        return nodes.stream().allMatch(ServiceProcess::ready);
    }

    /** What is between the nodes and the database. */
    public PausableProxy network() {
        return network;
    }

    /** Ends every container that a program may be in; says how many. */
    public int killContainers() {
        return image.killContainers();
    }

    /** Ends the database server as the kernel might. */
    public void killDatabase() throws IOException {
        databaseProcess().orElseThrow().destroyForcibly();
    }

    /** Starts the server again if it has given up, as a process manager would. */
    public void reviveDatabase() throws IOException {
        if (databaseProcess().isEmpty()) {
            restartDatabase();
        }
    }

    private Optional<ProcessHandle> databaseProcess() throws IOException {
        Path file = data.resolve("database/cluster/postmaster.pid");
        return Files.exists(file)
                ? ProcessHandle.of(Long.parseLong(
                                Files.readAllLines(file).getFirst().strip()))
                        .filter(ProcessHandle::isAlive)
                : Optional.empty();
    }

    /** Starts the server again that was killed, on the same data. */
    public void restartDatabase() {
        try {
            server.close();
        } catch (DatabaseException wasKilled) {
            // There is nothing to stop any more; the folder is free now.
        }
        // What the killed server has left of itself ends in its own time.
        Awaitility.await("the database to start")
                .atMost(Duration.ofMinutes(1))
                .ignoreExceptionsInstanceOf(DatabaseException.class)
                .until(() -> {
                    server = startDatabase();
                    return true;
                });
        network.to(port(server));
    }

    public RabbitServer broker() {
        return broker;
    }

    /** The database that all nodes share. */
    public Jdbi database() {
        DatabaseAddress address = address();
        return Jdbi.create(address.url(), address.user(), address.password());
    }

    @Override
    public void close() throws IOException {
        try {
            for (ServiceProcess node : nodes) {
                node.stop();
            }
            for (ServiceProcess node : nodes) {
                node.close();
            }
        } finally {
            broker.close();
            network.close();
            server.close();
            if (machine.isPresent()) {
                machine.get().close();
            } else {
                image.close();
                PathUtils.deleteDirectory(data);
            }
        }
    }

    private ServiceProcess node(int number) throws IOException {
        String role = ROLES.get(number);
        DatabaseAddress address = address();
        Map<String, String> environment = new HashMap<>(Map.of(
                "TASKGRADER_ROLE",
                role,
                "TASKGRADER_DATABASE_URL",
                address.url(),
                "TASKGRADER_DATABASE_USER",
                address.user(),
                "TASKGRADER_DATABASE_PASSWORD",
                address.password(),
                "TASKGRADER_LEARNER_KEY",
                "a key that only tests know",
                "TASKGRADER_BROKER_ADDRESSES",
                broker.address(),
                "TASKGRADER_NODE_LEASE",
                LEASE,
                "TASKGRADER_SANDBOX_CONTAINERS",
                "1",
                "QUARKUS_DATASOURCE_JDBC_MAX_SIZE",
                "8"));
        environment.put("TASKGRADER_SANDBOX_IMAGE", image.name());
        machine.ifPresent(own ->
                environment.put("TASKGRADER_SANDBOX_DOCKER_HOST", own.engine().host()));
        if (role.equals("api")) {
            // It must do without an engine.
            environment.put("TASKGRADER_SANDBOX_DOCKER_HOST", "unix:///nowhere/docker.sock");
        }
        if (machine.isPresent() && number % 2 == 1) {
            environment.putAll(machine.get().clock().environment());
        }
        environment.putAll(settings);
        return ServiceProcess.start(environment);
    }

    private PostgresServer startDatabase() throws IOException {
        return PostgresServer.start(new PostgresBinaries(postgres()), data.resolve("database"));
    }

    /** The database as the nodes see it: through the network. */
    private DatabaseAddress address() {
        DatabaseAddress address = server.address();
        String url = address.url().replace(":" + port(server) + "/", ":" + network.port() + "/");
        return new DatabaseAddress(url, address.user(), address.password());
    }

    private static int port(PostgresServer server) {
        return URI.create(server.address().url().substring("jdbc:".length())).getPort();
    }

    private static Path postgres() throws IOException {
        if (!Files.isDirectory(POSTGRES)) {
            throw new AssertionError(
                    POSTGRES + " is missing: install the package postgresql (./taskgrader test does so on Debian)");
        }
        try (Stream<Path> versions = Files.list(POSTGRES)) {
            return versions.max(Comparator.comparing(Path::toString)).orElseThrow();
        }
    }
}
