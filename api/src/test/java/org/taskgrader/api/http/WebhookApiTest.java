package org.taskgrader.api.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.taskgrader.api.testing.Contract;
import org.taskgrader.api.testing.DoublingExercise;

/** From a request with a callback to the call. */
@QuarkusTest
@Timeout(60)
class WebhookApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final BlockingQueue<JsonNode> calls = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> ids = new LinkedBlockingQueue<>();
    private final AtomicInteger status = new AtomicInteger(200);
    private HttpServer server;
    private Contract contract;

    @BeforeEach
    void serve() throws IOException {
        contract = Contract.published();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            ids.add(exchange.getRequestHeaders().getFirst("webhook-id"));
            calls.add(JSON.readTree(exchange.getRequestBody()));
            exchange.sendResponseHeaders(status.get(), -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void whoNamesACallbackIsCalledWithTheReport() throws InterruptedException {
        String id = sending(Map.of("callback", url())).path("id");
        JsonNode call = call();
        assertThat(call.path("type").asText()).isEqualTo("submission.done");
        assertThat(call.path("data").path("id").asText()).isEqualTo(id);
        contract.assertValid(
                "/components/schemas/GradedSubmission", call.path("data").toString());
    }

    @Test
    void aBatchCallsWhenAllOfItIsOver() throws InterruptedException {
        Map<String, String> entry = Map.of("exercise", DoublingExercise.ID, "source", "// double");
        String id = request()
                .body(Map.of("submissions", List.of(entry, entry, entry), "callback", url()))
                .post("/api/v1/batches")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        JsonNode call = call();
        assertThat(call.path("type").asText()).isEqualTo("batch.done");
        assertThat(call.path("data").path("id").asText()).isEqualTo(id);
        contract.assertValid("/components/schemas/BatchView", call.path("data").toString());
        assertThat(call.path("data").path("verdicts").path("passed").asInt()).isEqualTo(3);
    }

    @Test
    void whatWasGivenUpIsListedAndMadeAgain() throws InterruptedException {
        status.set(410);
        sending(Map.of("callback", url()));
        call();
        String id = ids.take();
        Awaitility.await()
                .untilAsserted(() -> request()
                        .get("/api/v1/webhooks/dead")
                        .then()
                        .statusCode(200)
                        .body("deliveries.id", hasItem(id)));
        status.set(200);
        request().post("/api/v1/webhooks/dead/" + id + "/redelivery").then().statusCode(202);
        call();
        assertThat(ids.take()).isEqualTo(id);
        request().get("/api/v1/webhooks/dead").then().body("deliveries.id", not(hasItem(id)));
        for (String unknown : List.of(id, "msg_" + UUID.randomUUID(), "msg_1", "1")) {
            request()
                    .post("/api/v1/webhooks/dead/" + unknown + "/redelivery")
                    .then()
                    .statusCode(404)
                    .body("type", endsWith("/unknown-dead-letter"));
        }
    }

    @Test
    void saysWhatIsWrongWithACallback() {
        for (Object callback : List.of("ftp://a/", "nowhere", 1, "https://" + "x".repeat(2000))) {
            sending(Map.of("callback", callback))
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("#/callback"));
        }
        Map<String, String> entry =
                Map.of("exercise", DoublingExercise.ID, "source", "// double", "callback", "ftp://a/");
        request()
                .body(Map.of("submissions", List.of(entry), "callback", "ftp://a/"))
                .post("/api/v1/batches")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("#/callback", "#/submissions/0/callback")));
    }

    private JsonNode call() throws InterruptedException {
        JsonNode call = calls.poll(30, TimeUnit.SECONDS);
        assertThat(call).as("the call").isNotNull();
        return call;
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    private Response sending(Map<String, Object> more) {
        Map<String, Object> body = new java.util.HashMap<>(more);
        body.put("exercise", DoublingExercise.ID);
        body.put("source", "// double");
        return request().body(body).post("/api/v1/submissions");
    }

    private RequestSpecification request() {
        return given().filter(contract).contentType(ContentType.JSON);
    }
}
