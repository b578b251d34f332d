package org.taskgrader.api.testing;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.file.PathUtils;
import org.awaitility.Awaitility;

/**
 * The packaged service in a process of its own, with the real exercises and real containers, as an operator starts it.
 * Its image has a name of its own, so that a test that kills containers kills no one else's.
 */
public final class RunningService implements AutoCloseable {

    /** The project's folder; the build says where it is. */
    public static final Path ROOT = Path.of(System.getProperty("taskgrader.root", ".."));

    private static final String REPOSITORY = "taskgrader/sandbox-test";

    private final String tag = UUID.randomUUID().toString();
    private final DockerClient docker = docker();
    private final int port;
    private final Path data;
    private final Path log;
    private final Process process;

    private RunningService() throws IOException {
        docker.tagImageCmd("taskgrader/sandbox:latest", REPOSITORY, tag).exec();
        port = freePort();
        data = Files.createTempDirectory("taskgrader-data");
        log = Files.createTempFile("taskgrader-service", ".log");
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                ROOT.resolve("api/target/quarkus-app/quarkus-run.jar").toString(),
                "serve",
                "--port",
                Integer.toString(port));
        command.environment()
                .putAll(Map.of(
                        "TASKGRADER_DATA", data.toString(),
                        "TASKGRADER_SANDBOX_IMAGE", image(),
                        "TASKGRADER_EXERCISES", ROOT.resolve("exercises").toString()));
        process = command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    /** Starts it, and comes back when it answers: which is before it is ready. RestAssured talks to it from now on. */
    public static RunningService start() throws IOException {
        RunningService service = new RunningService();
        try {
            Awaitility.await("the service to listen")
                    .atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(50))
                    .until(service::listens);
        } catch (RuntimeException e) {
            String said = service.log();
            service.close();
            throw new AssertionError("the service did not start: " + said, e);
        }
        RestAssured.port = service.port;
        return service;
    }

    public int port() {
        return port;
    }

    /** All that it has said so far. */
    public String log() throws IOException {
        return Files.readString(log);
    }

    /** Ends its containers, as an operator or the kernel might; says how many. */
    public int killContainers() {
        int killed = 0;
        for (Container container : docker.listContainersCmd().exec()) {
            if (image().equals(container.getImage()) && kill(container)) {
                killed++;
            }
        }
        return killed;
    }

    /** Stops it as an operator does, and leaves nothing behind. */
    @Override
    public void close() throws IOException {
        try {
            process.destroy();
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                throw new AssertionError("the service does not stop: " + log());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
            docker.removeImageCmd(image()).withForce(true).exec();
            docker.close();
            Files.delete(log);
            PathUtils.deleteDirectory(data);
        }
    }

    private boolean listens() throws IOException {
        if (!process.isAlive()) {
            throw new IllegalStateException("it has ended with " + process.exitValue());
        }
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (ConnectException notYet) {
            return false;
        }
    }

    private boolean kill(Container container) {
        try {
            docker.killContainerCmd(container.getId()).exec();
            return true;
        } catch (NotFoundException | ConflictException gone) {
            return false;
        }
    }

    private String image() {
        return REPOSITORY + ":" + tag;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static DockerClient docker() {
        DefaultDockerClientConfig config =
                DefaultDockerClientConfig.createDefaultConfigBuilder().build();
        return DockerClientImpl.getInstance(
                config,
                new ZerodepDockerHttpClient.Builder()
                        .dockerHost(config.getDockerHost())
                        .sslConfig(config.getSSLConfig())
                        .build());
    }
}
