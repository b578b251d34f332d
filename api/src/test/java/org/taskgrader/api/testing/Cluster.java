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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.awaitility.Awaitility;
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

    private final Path data;
    private final PausableProxy network;
    private final RabbitServer broker;
    private final ContainerImage image = new ContainerImage();
    private final List<ServiceProcess> nodes = new CopyOnWriteArrayList<>();
    private PostgresServer server;

    private Cluster() throws IOException {
        data = Files.createTempDirectory("taskgrader-cluster");
        server = startDatabase();
        network = new PausableProxy(port(server));
        broker = RabbitServer.start();
    }

    /** Starts all of it, and comes back when every node is ready. */
    public static Cluster start() throws IOException {
        Cluster cluster = new Cluster();
        try {
            for (String role : List.of("api", "api", "worker", "worker")) {
                cluster.nodes.add(cluster.node(role));
            }
            for (ServiceProcess node : cluster.nodes) {
                Awaitility.await("readiness").atMost(Duration.ofMinutes(2)).until(node::ready);
            }
            return cluster;
        } catch (IOException | RuntimeException | Error e) {
            cluster.close();
            throw e;
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

    /** Starts a worker in the place of one that was killed. */
    public void replaceWorker(int number) throws IOException {
        replace(2 + number, "worker");
    }

    /** Starts a node that answers in the place of one that was killed. */
    public void replaceApi(int number) throws IOException {
        replace(number, "api");
    }

    private void replace(int node, String role) throws IOException {
        nodes.get(node).close();
        nodes.set(node, node(role));
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
        String pid = Files.readAllLines(data.resolve("database/cluster/postmaster.pid"))
                .getFirst();
        ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow().destroyForcibly();
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
            image.close();
            PathUtils.deleteDirectory(data);
        }
    }

    private ServiceProcess node(String role) throws IOException {
        DatabaseAddress address = address();
        Map<String, String> settings = new HashMap<>(Map.of(
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
        settings.put("TASKGRADER_SANDBOX_IMAGE", image.name());
        if (role.equals("api")) {
            // It must do without an engine.
            settings.put("TASKGRADER_SANDBOX_DOCKER_HOST", "unix:///nowhere/docker.sock");
        }
        return ServiceProcess.start(settings);
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
