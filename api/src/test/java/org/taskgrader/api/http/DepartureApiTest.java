package org.taskgrader.api.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.taskgrader.api.testing.DoublingExercise;

/** Whoever leaves before the answer is over is nothing that an operator has to look at. */
@QuarkusTest
@Timeout(120)
class DepartureApiTest {

    private static final Map<String, String> PROGRAM =
            Map.of("exercise", DoublingExercise.ID, "source", "// waits for nobody");

    @Inject
    Streams streams;

    @Inject
    BatchMemory memory;

    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final Handler watch = new Handler() {
        @Override
        public void publish(LogRecord line) {
            if (line.getLevel().intValue() >= Level.SEVERE.intValue()) {
                errors.add(line.getLoggerName() + ": " + line.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void watchTheLog() {
        Logger.getLogger("").addHandler(watch);
    }

    @AfterEach
    void watchNoMore() {
        Logger.getLogger("").removeHandler(watch);
    }

    @Test
    void inTheMiddleOfABatchsResults() throws IOException {
        String self = sent("batches", Map.of("submissions", List.of(PROGRAM)));
        leave("GET " + self + "/results HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\n\r\n", true);
        nobodyIsThere();
        given().delete(self).then().statusCode(200);
    }

    @Test
    void inTheMiddleOfEvents() throws IOException {
        String self = sent("submissions", PROGRAM);
        // A few, as it takes luck to meet one that has just left.
        for (int i = 0; i < 20; i++) {
            leave("GET " + self + "/events HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\n\r\n", true);
        }
        nobodyIsThere();
        given().delete(self).then().statusCode(200);
    }

    @Test
    void whileWaitingForAReport() throws IOException {
        String self = sent("submissions", PROGRAM);
        leave("GET " + self + " HTTP/1.1\r\nHost: localhost\r\nPrefer: wait=30\r\n\r\n", false);
        given().delete(self).then().statusCode(200);
        nobodyIsThere();
    }

    @Test
    void inTheMiddleOfSendingABatch() throws IOException {
        String head = """
                POST /api/v1/batches HTTP/1.1\r
                Host: localhost\r
                Content-Type: application/json\r
                Content-Length: 100000\r
                \r
                """;
        leave(head + " ".repeat(50_000), false);
        nobodyIsThere();
    }

    private void nobodyIsThere() {
        await().atMost(Duration.ofSeconds(30)).until(() -> streams.open() == 0 && memory.held() == 0);
        // A log is written after what it tells of: any request that is answered comes later.
        given().get("/api/v1/exercises").then().statusCode(200);
        assertThat(errors).isEmpty();
    }

    private static String sent(String what, Map<String, ?> body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/" + what)
                .then()
                .statusCode(202)
                .extract()
                .path("links.self");
    }

    private static void leave(String request, boolean answered) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            if (answered) {
                assertThat(new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                                .readLine())
                        .contains(" 200 ");
            }
        }
    }
}
