package org.taskgrader.api.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.taskgrader.api.database.DatabaseAddress;

/** The packaged service in a process of its own, which is spoken to as platforms speak to it. */
final class MeasuredService implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final int OK = 200;
    private static final int ACCEPTED = 202;

    /** No program is sent twice: what was graded once would be cheaper, for the compiler's files are in memory then. */
    private static final AtomicLong NUMBER = new AtomicLong(System.nanoTime());

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;
    private final Path log;
    private final Process process;

    private MeasuredService(int port, Path log, Process process) {
        this.port = port;
        this.log = log;
        this.process = process;
        // Whoever interrupts a measurement must not leave a service behind.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "end-service"));
    }

    /**
     * Starts it, and does not wait.
     *
     * @param folder where the exercises are, in {@code exercises}; its data and its log are put there too
     * @param settings those that are not as a service on one machine has them
     */
    static MeasuredService start(Path folder, DatabaseAddress database, Map<String, String> settings)
            throws IOException {
        int port = freePort();
        Path log = folder.resolve("service-" + port + ".log");
        ProcessBuilder command = new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:+AutoCreateSharedArchive", // as ./taskgrader serve has it
                "-XX:SharedArchiveFile=" + folder.resolve("classes.jsa"),
                "-jar",
                System.getProperty("java.class.path"),
                "serve",
                "--port",
                Integer.toString(port));
        Map<String, String> environment = command.environment();
        environment.put("TASKGRADER_EXERCISES", folder.resolve("exercises").toString());
        environment.put("TASKGRADER_DATA", folder.resolve("data").toString());
        environment.put("TASKGRADER_DATABASE_URL", database.url());
        environment.put("TASKGRADER_DATABASE_USER", database.user());
        environment.put("TASKGRADER_DATABASE_PASSWORD", database.password());
        environment.put("TASKGRADER_LEARNER_KEY", UUID.randomUUID() + "-" + UUID.randomUUID());
        environment.put("TASKGRADER_CACHE_ENABLED", "false");
        environment.putAll(settings);
        return new MeasuredService(
                port,
                log,
                command.redirectErrorStream(true).redirectOutput(log.toFile()).start());
    }

    /** As the other, and waits until it is ready. */
    static MeasuredService started(Path folder, DatabaseAddress database, Map<String, String> settings)
            throws IOException, InterruptedException {
        MeasuredService service = start(folder, database, settings);
        try {
            service.awaitReady();
            return service;
        } catch (IOException | InterruptedException | RuntimeException e) {
            service.close();
            throw e;
        }
    }

    void awaitReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (!ready()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IOException("the service did not start: " + Files.readString(log));
            }
            Thread.sleep(5);
        }
    }

    private boolean ready() throws InterruptedException {
        try {
            return get("/q/health/ready").statusCode() == OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
    }

    /** From request to report; the program must pass. */
    Duration grade(BenchmarkExercise exercise) throws IOException, InterruptedException {
        HttpRequest request = submission(exercise).header("Prefer", "wait=60").build();
        long start = System.nanoTime();
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        JsonNode report = JSON.readTree(response.body());
        if (response.statusCode() != OK || !report.path("verdict").asText().equals("passed")) {
            throw new IOException(
                    "a submission for " + exercise.id() + " was not graded as passed: " + response.body());
        }
        return time;
    }

    /** From request to acknowledgement. */
    Duration acknowledge(BenchmarkExercise exercise) throws IOException, InterruptedException {
        HttpRequest request = submission(exercise).build();
        long start = System.nanoTime();
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        if (response.statusCode() != ACCEPTED) {
            throw new IOException("a submission was not taken: " + response.body());
        }
        return time;
    }

    private HttpRequest.Builder submission(BenchmarkExercise exercise) throws IOException {
        return HttpRequest.newBuilder(at("/api/v1/submissions"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(
                        Map.of("exercise", exercise.id(), "source", unseen(exercise.program())))));
    }

    /** The program with a comment that no other has. */
    static String unseen(String program) {
        return program + "// " + NUMBER.incrementAndGet() + "\n";
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Asked for here and not by the service, which would not say which port it was given. */
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
