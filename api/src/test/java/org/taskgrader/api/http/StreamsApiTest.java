package org.taskgrader.api.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.notNullValue;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.taskgrader.api.settings.Settings;
import org.taskgrader.api.testing.Contract;
import org.taskgrader.api.testing.DoublingExercise;

/** Streams are bounded for each client, and those that were abandoned make room. */
@QuarkusTest
@Timeout(120)
class StreamsApiTest {

    @Inject
    Streams streams;

    @Inject
    Settings settings;

    private final List<Socket> sockets = new ArrayList<>();
    private final List<String> submitted = new ArrayList<>();
    private Contract contract;

    @BeforeEach
    void readContract() {
        contract = Contract.published();
    }

    @AfterEach
    void hangUp() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    /** They would keep the workers from other tests' programs. */
    @AfterEach
    void takeBack() {
        submitted.forEach(self -> given().delete(self));
    }

    @Test
    void aClientHasSoManyAndNoMore() throws IOException {
        String self = submitted("one who listens much");
        String other = submitted("another");
        int most = settings.http().streamsPerClient();
        for (int i = 0; i < most; i++) {
            assertThat(listen(self + "/events")).contains(" 200 ");
        }
        given().filter(contract)
                .accept("text/event-stream")
                .get(self + "/events")
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("type", endsWith("/too-many-streams"));
        assertThat(listen(other + "/events")).as("another learner's").contains(" 200 ");

        hangUp();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> streams.open() == 0);
        assertThat(listen(self + "/events")).as("abandoned streams are free").contains(" 200 ");
        given().delete(self);
        given().delete(other);
        Awaitility.await().until(() -> streams.open() == 0);
    }

    @Test
    void whoLeavesABatchsResultsMakesRoomToo() throws IOException {
        Map<String, String> entry = Map.of("exercise", DoublingExercise.ID, "source", "// waits for nobody");
        String self = given().contentType(ContentType.JSON)
                .body(Map.of("submissions", List.of(entry)))
                .post("/api/v1/batches")
                .then()
                .statusCode(202)
                .extract()
                .path("links.self");
        submitted.add(self);
        assertThat(listen(self + "/results")).contains(" 200 ");
        assertThat(streams.open()).isEqualTo(1);
        hangUp();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> streams.open() == 0);
    }

    /** Its first line. */
    private String listen(String path) throws IOException {
        Socket socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout(20_000);
        sockets.add(socket);
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)).readLine();
    }

    private String submitted(String learner) {
        String self = given().contentType(ContentType.JSON)
                .body(Map.of("exercise", DoublingExercise.ID, "source", "// waits for nobody", "learner", learner))
                .post("/api/v1/submissions")
                .then()
                .statusCode(202)
                .extract()
                .path("links.self");
        submitted.add(self);
        return self;
    }
}
