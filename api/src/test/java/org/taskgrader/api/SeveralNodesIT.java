package org.taskgrader.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.taskgrader.api.testing.Cluster;
import org.taskgrader.api.testing.PoisonedResults;
import org.taskgrader.api.testing.RunningService;
import org.taskgrader.api.testing.ServiceProcess;

/** Several machines, as processes of one: nothing is lost and nothing is graded twice, whichever of them dies. */
@Timeout(300)
final class SeveralNodesIT {

    private static final String EXERCISE = "first-steps/sum";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static Cluster cluster;
    private static Jdbi database;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws IOException {
        cluster = Cluster.start();
        database = cluster.database();
    }

    @AfterAll
    static void stop() throws IOException {
        cluster.close();
    }

    @Test
    void aResultIsWaitedForAtAnotherNode() {
        result(cluster.api(1), submitted(cluster.api(0), right())).body("verdict", equalTo("passed"));
    }

    @Test
    void eventsAreToldAtAnotherNodeUnderTheSameNumbers() throws IOException, InterruptedException {
        String self = submitted(cluster.api(0), slow());
        List<String> elsewhere = events(cluster.api(1), self, "");
        List<String> here = events(cluster.api(0), self, "");
        assertThat(fields(elsewhere, "event:"))
                .startsWith("queued", "compiling", "compiled", "test")
                .endsWith("test", "done");
        assertThat(fields(elsewhere, "id:")).isEqualTo(fields(here, "id:")).startsWith("0", "1", "2");
        assertThat(fields(elsewhere, "data:")).isEqualTo(fields(here, "data:"));
        assertThat(fields(events(cluster.api(1), self, "3"), "id:")).isEqualTo(numbersFrom(4, here));
    }

    /** A listener that was cut off goes on at another node while the submission is still under way. */
    @Test
    void aListenerGoesOnAtAnotherNode() throws IOException, InterruptedException {
        String self = submitted(cluster.api(0), slow());
        String last = "";
        try (Stream<String> lines = stream(cluster.api(0), self, "")) {
            Iterator<String> arriving = lines.iterator();
            String line = "";
            while (!line.startsWith("event:test")) {
                line = arriving.next();
                last = line.startsWith("id:") ? line.substring("id:".length()) : last;
            }
        }
        List<String> rest = events(cluster.api(1), self, last);
        assertThat(fields(rest, "id:")).startsWith(Integer.toString(Integer.parseInt(last) + 1));
        assertThat(fields(rest, "event:")).doesNotContain("queued", "compiling").endsWith("done");
    }

    @Test
    void eachOfManyIsGradedOnce() {
        List<String> all = IntStream.range(0, 20)
                .mapToObj(i -> submitted(cluster.api(i % 2), right()))
                .toList();
        all.forEach(self -> result(cluster.api(1), self).body("verdict", equalTo("passed")));
        assertThat(all).allSatisfy(self -> assertThat(tries(self)).isEqualTo(1));
    }

    @Test
    void anotherWorkerTakesOverFromOneThatIsKilled() throws Exception {
        String self = submitted(cluster.api(0), slow());
        int grading = grading(self);
        cluster.worker(grading).kill();
        try {
            result(cluster.api(1), self).body("verdict", equalTo("passed"));
            assertThat(tries(self)).isEqualTo(2);
        } finally {
            cluster.replaceWorker(grading);
        }
    }

    @Test
    void aWorkerThatStopsFinishesWhatItHas() throws Exception {
        String self = submitted(cluster.api(0), slow());
        int grading = grading(self);
        cluster.worker(grading).stop();
        try {
            result(cluster.api(1), self).body("verdict", equalTo("passed"));
            assertThat(tries(self)).isEqualTo(1);
        } finally {
            cluster.replaceWorker(grading);
        }
    }

    /** The node that is asked knows neither who grades nor who waits. */
    @Test
    void takingASubmissionBackReachesItsWorkerAndWhoWaits() throws Exception {
        String self = submitted(cluster.api(0), slow());
        ServiceProcess worker = cluster.worker(grading(self));
        cluster.api(1).request().delete(self).then().statusCode(200);
        assertThat(fields(events(cluster.api(0), self, ""), "event:")).endsWith("cancelled");
        Awaitility.await("the worker to be told")
                .atMost(PATIENCE)
                .until(() -> worker.log().contains("taken back while it was being graded"));
    }

    @Test
    void aBrokerThatIsKilledLosesNothing() throws Exception {
        List<String> before = IntStream.range(0, 6)
                .mapToObj(i -> submitted(cluster.api(i % 2), right()))
                .toList();
        cluster.broker().kill();
        try {
            Awaitility.await("workers to say that they have nothing to do")
                    .atMost(PATIENCE)
                    .until(() ->
                            !cluster.worker(0).ready() && !cluster.worker(1).ready());
            List<String> meanwhile = IntStream.range(0, 6)
                    .mapToObj(i -> submitted(cluster.api(i % 2), right()))
                    .toList();
            assertThat(cluster.api(0).ready()).isTrue();
            cluster.broker().restart();
            Stream.concat(before.stream(), meanwhile.stream())
                    .forEach(self -> result(cluster.api(1), self).body("verdict", equalTo("passed")));
        } finally {
            Awaitility.await("workers to be back")
                    .atMost(PATIENCE)
                    .until(() -> cluster.worker(0).ready() && cluster.worker(1).ready());
        }
    }

    @Test
    void whatIsNoWorkBecomesADeadLetterAndStopsNobody() throws Exception {
        double before = deadLetters("unreadable");
        ConnectionFactory broker = new ConnectionFactory();
        broker.setUri("amqp://guest:guest@" + cluster.broker().address());
        try (Connection connection = broker.newConnection();
                Channel channel = connection.createChannel()) {
            channel.basicPublish(
                    "taskgrader.work", "taskgrader.work", null, "rm -rf /".getBytes(StandardCharsets.UTF_8));
        }
        Awaitility.await("the operator's metric").atMost(PATIENCE).until(() -> deadLetters("unreadable") == before + 1);
        result(cluster.api(0), submitted(cluster.api(0), right())).body("verdict", equalTo("passed"));
    }

    /** A worker fails with it in a way that nobody has foreseen: when its result is to be stored. */
    @Test
    void whatNoWorkerCopesWithBecomesADeadLetterAndIsToldSo() {
        database.useHandle(handle -> handle.execute(PoisonedResults.SQL));
        double before = deadLetters("given-up");
        String poison = submitted(cluster.api(0), PoisonedResults.MARK + "\n" + right());
        List<String> others = IntStream.range(0, 6)
                .mapToObj(i -> submitted(cluster.api(i % 2), right()))
                .toList();
        result(cluster.api(1), poison).body("verdict", equalTo("not-judged")).body("score", equalTo(0.0f));
        others.forEach(self -> result(cluster.api(1), self).body("verdict", equalTo("passed")));
        assertThat(tries(poison)).isEqualTo(3);
        assertThat(deadLetters("given-up")).isEqualTo(before + 1);
    }

    /** With one container for each worker there is none for a moment behind each that has died. */
    @Test
    void aProgramWhoseSandboxDiesEachTimeIsGivenUpAndStopsNobody() throws IOException {
        String poison = submitted(cluster.api(0), slow());
        ServiceProcess worker = cluster.worker(grading(poison));
        for (int attempt = 1; attempt <= 3; attempt++) {
            String failed = "attempt " + attempt + " of 3 failed";
            Awaitility.await("the program to be in a container")
                    .atMost(PATIENCE)
                    .until(() -> busy(worker));
            cluster.killContainers();
            Awaitility.await(failed).atMost(PATIENCE).until(() -> worker.log().contains(failed));
        }
        result(cluster.api(1), poison).body("verdict", equalTo("not-judged"));
        assertThat(worker.log()).contains("not judged (");
        assertThat(tries(poison)).isEqualTo(1);
        result(cluster.api(0), submitted(cluster.api(0), right())).body("verdict", equalTo("passed"));
    }

    @Test
    void aWorkerHasNoApi() {
        cluster.worker(0)
                .request()
                .get("/api/v1/exercises")
                .then()
                .statusCode(404)
                .body("detail", containsString("taskgrader.role"));
    }

    private static double deadLetters(String cause) {
        return Stream.of(0, 1)
                .mapToDouble(number ->
                        metric(cluster.worker(number), "taskgrader_dead_letters_total{cause=\"" + cause + "\""))
                .sum();
    }

    private static boolean busy(ServiceProcess worker) {
        return metric(worker, "taskgrader_sandbox_containers{state=\"busy\"") == 1;
    }

    private static double metric(ServiceProcess node, String name) {
        return node.request()
                .get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    /** Which worker has the submission, once one has. */
    private static int grading(String self) {
        String node = Awaitility.await("a worker to take it")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> column(self, "coalesce(worker, '')", String.class), worker -> !worker.isEmpty());
        return node.endsWith(":" + cluster.worker(0).port()) ? 0 : 1;
    }

    private static int tries(String self) {
        return column(self, "tries", Integer.class);
    }

    private static <T> T column(String self, String column, Class<T> type) {
        UUID id = UUID.fromString(self.substring(self.lastIndexOf('/') + 1));
        return database.withHandle(handle -> handle.createQuery("select " + column + " from submission where id = :id")
                .bind("id", id)
                .mapTo(type)
                .one());
    }

    private static String submitted(ServiceProcess node, String source) {
        return node.request()
                .contentType(ContentType.JSON)
                .body(Map.of("exercise", EXERCISE, "source", source, "lang", "en"))
                .post("/api/v1/submissions")
                .then()
                .statusCode(202)
                .extract()
                .path("links.self");
    }

    /** Waits as a platform does: again and again. */
    private static ValidatableResponse result(ServiceProcess node, String self) {
        return Awaitility.await("a result of " + self)
                .atMost(PATIENCE)
                .until(
                        () -> node.request()
                                .header("Prefer", "wait=20")
                                .get(self)
                                .then(),
                        answer -> "done".equals(answer.extract().path("status")))
                .statusCode(200);
    }

    private List<String> events(ServiceProcess node, String self, String lastSeen)
            throws IOException, InterruptedException {
        try (Stream<String> lines = stream(node, self, lastSeen)) {
            return lines.toList();
        }
    }

    private Stream<String> stream(ServiceProcess node, String self, String lastSeen)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + node.port() + self + "/events"))
                .header("Accept", "text/event-stream");
        if (!lastSeen.isEmpty()) {
            request.header("Last-Event-ID", lastSeen);
        }
        // Whether one has to wait is a matter of chance here.
        return client.send(request.build(), BodyHandlers.ofLines())
                .body()
                .filter(line -> !line.equals("event:position") && !line.startsWith("data:{\"ahead\""));
    }

    private static List<String> fields(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()))
                .toList();
    }

    private static List<String> numbersFrom(int first, List<String> events) {
        List<String> numbers = fields(events, "id:");
        return numbers.subList(first, numbers.size());
    }

    private static String right() {
        try {
            return Files.readString(RunningService.ROOT.resolve("exercises/first-steps/sum/solutions/right.c"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A program that is right and takes a second for each test. Never the same twice, or the second was not run. */
    private static String slow() {
        return "// " + UUID.randomUUID() + "\n"
                + right().replace("#include <stdio.h>", "#include <stdio.h>\n#include <unistd.h>")
                        .replace("int a, b;", "int a, b; sleep(1);");
    }
}
