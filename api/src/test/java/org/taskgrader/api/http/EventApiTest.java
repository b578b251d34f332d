package org.taskgrader.api.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.taskgrader.api.testing.Contract;
import org.taskgrader.api.testing.DoublingExercise;
import org.taskgrader.api.testing.ScriptedSandbox;

@QuarkusTest
@Timeout(60)
class EventApiTest {

    @Inject
    ScriptedSandbox sandbox;

    private final HttpClient client = HttpClient.newHttpClient();
    private Contract contract;

    @BeforeEach
    void readContract() {
        contract = Contract.published();
    }

    @Test
    void tellsEverythingToThoseWhoAreThereFromTheStart() {
        String self = submit("// waits for listener");
        CompletableFuture<HttpResponse<Stream<String>>> answer =
                client.sendAsync(request(self, Map.of()), BodyHandlers.ofLines());
        HttpResponse<Stream<String>> events = answer.join();
        assertThat(events.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        sandbox.open("listener");
        assertThat(names(events.body()))
                .containsExactly("queued", "compiling", "compiled", "test", "test", "test", "done");
    }

    @Test
    void tellsEverythingToThoseWhoComeLate() throws IOException, InterruptedException {
        String self = graded();
        List<String> lines = lines(self, Map.of());
        assertThat(names(lines.stream()))
                .containsExactly("queued", "compiling", "compiled", "test", "test", "test", "done");
        assertThat(lines.stream().filter(line -> line.startsWith("id:")))
                .containsExactly("id:0", "id:1", "id:2", "id:3", "id:4", "id:5", "id:6");
        String report = lines.stream()
                .filter(line -> line.startsWith("data:"))
                .reduce((first, second) -> second)
                .orElseThrow()
                .substring("data:".length());
        contract.assertValid("/components/schemas/GradedSubmission", report);
    }

    @Test
    void goesOnWhereAListenerWasCutOff() throws IOException, InterruptedException {
        assertThat(names(lines(graded(), Map.of("Last-Event-ID", "4")).stream()))
                .containsExactly("test", "done");
    }

    @Test
    void tellsABrowserThatThereIsNothingMore() throws IOException, InterruptedException {
        HttpResponse<String> answer =
                client.send(request(graded(), Map.of("Last-Event-ID", "6")), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(204);
    }

    @Test
    void theTestsOfAProgramThatDoesNotCompileAreNotTold() throws IOException, InterruptedException {
        String self = submit("// does not compile");
        assertThat(names(lines(self, Map.of()).stream())).containsExactly("queued", "compiling", "compiled", "done");
    }

    @Test
    void endsWhenASubmissionIsTakenBack() throws IOException, InterruptedException {
        String self = submit("// waits for nobody");
        CompletableFuture<HttpResponse<Stream<String>>> answer =
                client.sendAsync(request(self, Map.of()), BodyHandlers.ofLines());
        answer.join();
        given().filter(contract).delete(self).then().statusCode(200);
        assertThat(names(answer.join().body())).startsWith("queued").endsWith("cancelled");

        assertThat(names(lines(self, Map.of("Last-Event-ID", "2")).stream()))
                .as("who was cut off is told however many steps there were")
                .containsExactly("cancelled");
        assertThat(client.send(request(self, Map.of("Last-Event-ID", "cancelled")), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    @Timeout(60)
    void whoWaitsIsToldHowManyComeBefore() {
        List<String> before = List.of(
                submit("// waits for the line"), submit("// waits for the line"), submit("// waits for the line"));
        String last = submit("// double");
        HttpResponse<Stream<String>> answer = client.sendAsync(request(last, Map.of()), BodyHandlers.ofLines())
                .join();
        Iterator<String> lines = answer.body().iterator();
        // The first two may not have been taken on when it is asked for the first time.
        List<String> positions = new ArrayList<>(List.of(next(lines, "event:position")));
        while (!positions.getLast().equals("data:{\"ahead\":1}")) {
            positions.add(next(lines, "event:position"));
        }
        assertThat(positions).isSortedAccordingTo(Comparator.reverseOrder());
        sandbox.open("the line");
        assertThat(next(lines, "event:done")).contains("\"verdict\":\"passed\"");
        before.forEach(
                self -> given().header("Prefer", "wait=30").get(self).then().statusCode(200));
    }

    /** The data of the next event of that name; one without a number has none before it. */
    private static String next(Iterator<String> lines, String event) {
        String line = "";
        while (!line.equals(event)) {
            line = lines.next();
        }
        return lines.next();
    }

    private String graded() {
        String self = submit("// double");
        given().header("Prefer", "wait=30").get(self).then().statusCode(200);
        return self;
    }

    private String submit(String source) {
        return given().filter(contract)
                .contentType(ContentType.JSON)
                .body(Map.of("exercise", DoublingExercise.ID, "source", source, "lang", "en"))
                .post("/api/v1/submissions")
                .then()
                .statusCode(202)
                .extract()
                .path("links.self");
    }

    private List<String> lines(String self, Map<String, String> headers) throws IOException, InterruptedException {
        return client.send(request(self, headers), BodyHandlers.ofLines())
                .body()
                .toList();
    }

    private HttpRequest request(String self, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + self + "/events"))
                .header("Accept", "text/event-stream");
        headers.forEach(request::header);
        return request.build();
    }

    /** Whether one has to wait is a matter of chance here. */
    private static List<String> names(Stream<String> lines) {
        return lines.filter(line -> line.startsWith("event:") && !line.equals("event:position"))
                .map(line -> line.substring("event:".length()))
                .toList();
    }
}
