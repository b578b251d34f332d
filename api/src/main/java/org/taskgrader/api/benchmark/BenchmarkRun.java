package org.taskgrader.api.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.Exercises;
import org.taskgrader.core.submission.Submission;

/** The measurement, inside the running service. */
@Singleton
@Unremovable
public final class BenchmarkRun implements QuarkusApplication {

    private final ObjectMapper json;
    private final Exercises exercises;
    private final int rounds;
    private final int warmUp;
    private final Optional<Path> folder;
    private final PrintStream out = System.out;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    BenchmarkRun(
            ObjectMapper json,
            Exercises exercises,
            @ConfigProperty(name = "bench.rounds", defaultValue = "0") int rounds,
            @ConfigProperty(name = "bench.warm-up", defaultValue = "0") int warmUp,
            @ConfigProperty(name = "bench.folder") Optional<Path> folder) {
        this.json = json;
        this.exercises = exercises;
        this.rounds = rounds;
        this.warmUp = warmUp;
        this.folder = folder;
    }

    @Override
    public int run(String... arguments) throws IOException, InterruptedException {
        Exercise exercise = exercises.find(BenchmarkExercise.ID).orElseThrow();
        BareMachine bare = new BareMachine(
                Files.createDirectory(folder.orElseThrow().resolve("bare")),
                exercise,
                new Submission(exercise.id(), BenchmarkExercise.PROGRAM, Locale.ENGLISH));
        List<Duration> ours = new ArrayList<>();
        List<Duration> theirs = new ArrayList<>();
        out.printf(
                "%d rounds after %d to warm up, one submission with %d tests at a time%n",
                rounds, warmUp, BenchmarkExercise.TESTS);
        for (int round = 0; round < warmUp + rounds; round++) {
            // A program never seen before, as gcc and the disk cache files.
            String source = BenchmarkExercise.PROGRAM + "// round " + round + "\n";
            Duration here = submission(source);
            Duration there = bare.measure(source);
            if (round >= warmUp) {
                ours.add(here);
                theirs.add(there);
            }
        }
        report(new Times(ours), new Times(theirs));
        return 0;
    }

    private void report(Times ours, Times theirs) {
        out.println("request to report, over HTTP   " + ours);
        out.println("bare gcc and 10 runs           " + theirs);
        out.printf(
                Locale.ROOT,
                "ratio of the medians           %.2f%n",
                (double) ours.median().toNanos() / theirs.median().toNanos());
    }

    private Duration submission(String source) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service())
                .header("Content-Type", "application/json")
                .header("Prefer", "wait=30")
                .POST(BodyPublishers.ofString(
                        json.writeValueAsString(Map.of("exercise", BenchmarkExercise.ID, "source", source))))
                .build();
        long start = System.nanoTime();
        var response = client.send(request, BodyHandlers.ofString());
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        JsonNode report = json.readTree(response.body());
        if (response.statusCode() != 200 || !report.path("verdict").asText().equals("passed")) {
            throw new IOException("a submission was not graded as passed: " + response.body());
        }
        return time;
    }

    private static URI service() {
        return URI.create("http://127.0.0.1:" + System.getProperty("quarkus.http.port") + "/api/v1/submissions");
    }
}
