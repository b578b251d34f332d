package org.taskgrader.api.testing;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The packaged service as a process, with settings of the caller's and the real exercises. */
public final class ServiceProcess implements AutoCloseable {

    private final int port;
    private final Path log;
    private final Process process;

    private ServiceProcess(Map<String, String> settings) throws IOException {
        port = freePort();
        log = Files.createTempFile("taskgrader-service", ".log");
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                RunningService.ROOT
                        .resolve("api/target/quarkus-app/quarkus-run.jar")
                        .toString(),
                "serve",
                "--port",
                Integer.toString(port));
        command.environment()
                .put(
                        "TASKGRADER_EXERCISES",
                        RunningService.ROOT.resolve("exercises").toString());
        command.environment().putAll(settings);
        process = command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    /** Starts it, and comes back when it answers: which is before it is ready. */
    public static ServiceProcess start(Map<String, String> settings) throws IOException {
        ServiceProcess service = new ServiceProcess(settings);
        try {
            Awaitility.await("the service to listen")
                    .atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(50))
                    .until(service::listens);
            return service;
        } catch (RuntimeException e) {
            String said = service.log();
            service.close();
            throw new AssertionError("the service did not start: " + said, e);
        }
    }

    /**
     * What came of a start that was refused.
     *
     * @param said all until its end
     */
    public record Refusal(int exitCode, String said) {}

    /** Starts it where it is expected to refuse. */
    public static Refusal refuses(Map<String, String> settings) throws IOException, InterruptedException {
        try (ServiceProcess service = new ServiceProcess(settings)) {
            if (!service.process.waitFor(1, TimeUnit.MINUTES)) {
                throw new AssertionError("it has not ended: " + service.log());
            }
            return new Refusal(service.process.exitValue(), service.log());
        }
    }

    public int port() {
        return port;
    }

    /** A request to this process. */
    public RequestSpecification request() {
        return given().port(port);
    }

    public boolean ready() {
        return request().get("/q/health/ready").statusCode() == 200;
    }

    /** All that it has said so far. */
    public String log() throws IOException {
        return Files.readString(log);
    }

    /** How much of its heap is in use after it has been cleaned up, in bytes. */
    public long collectedHeap() throws IOException {
        SystemCommand.run(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(process.pid()),
                "GC.run");
        return request()
                .get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** The most memory that it ever had for itself, in bytes. */
    public long peakResident() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            String line = lines.filter(entry -> entry.startsWith("VmHWM:"))
                    .findFirst()
                    .orElseThrow();
            return 1024 * Long.parseLong(line.replaceAll("\\D", ""));
        }
    }

    /** Ends it as the kernel might: it learns nothing of it. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Asks it to stop, and does not wait. */
    public void stop() {
        process.destroy();
    }

    /** Stops it as an operator does, if it still runs. */
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
            Files.delete(log);
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    static boolean listens(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (ConnectException notYet) {
            return false;
        }
    }

    private boolean listens() throws IOException {
        if (!process.isAlive()) {
            throw new IllegalStateException("it has ended with " + process.exitValue());
        }
        return listens(port);
    }
}
