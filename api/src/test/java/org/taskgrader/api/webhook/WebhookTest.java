package org.taskgrader.api.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.taskgrader.api.report.ReportMapper;
import org.taskgrader.api.store.Arrival;
import org.taskgrader.api.store.BatchStore;
import org.taskgrader.api.store.Outcome;
import org.taskgrader.api.store.PostgresBatchStore;
import org.taskgrader.api.store.PostgresSubmissionStore;
import org.taskgrader.api.store.Priority;
import org.taskgrader.api.store.Sender;
import org.taskgrader.api.store.StoredSubmission;
import org.taskgrader.api.store.SubmissionStore;
import org.taskgrader.api.store.Timings;
import org.taskgrader.api.testing.DatabaseResource;
import org.taskgrader.api.testing.DoublingExercise;
import org.taskgrader.api.testing.Incoming;
import org.taskgrader.api.testing.TestDatabase;
import org.taskgrader.core.classification.ErrorClasses;
import org.taskgrader.core.feedback.MessageCatalogue;
import org.taskgrader.core.feedback.rendering.HelpPages;

/** Calls to a real HTTP server, out of a real database. */
@Timeout(60)
class WebhookTest {

    private static final ReportMapper REPORTS =
            new ReportMapper(MessageCatalogue.load(ErrorClasses.load()), HelpPages.NONE);
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final String SECRET = DatabaseResource.WEBHOOK_SECRET;
    private static final WebhookLimits LIMITS = new WebhookLimits(
            true, true, Duration.ofSeconds(5), Duration.ofMillis(50), Duration.ofMillis(200), Duration.ofHours(1), 8);

    private static Vertx vertx;

    private final Jdbi database = TestDatabase.migrated();
    private final SubmissionStore submissions = new PostgresSubmissionStore(database);
    private final BatchStore batches = new PostgresBatchStore(database);
    private final Outbox outbox = new Outbox(database);
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private volatile Answer answer = exchange -> status(exchange, 204);
    private final List<Dispatcher> dispatchers = new ArrayList<>();
    private final ExecutorService serving = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;

    /** What the server got. */
    private record Call(String path, Headers headers, String body) {

        String header(String name) {
            return headers.getFirst(name);
        }
    }

    @FunctionalInterface
    private interface Answer {
        void give(HttpExchange exchange) throws IOException;
    }

    @BeforeAll
    static void open() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(serving);
        server.createContext("/", exchange -> {
            calls.add(new Call(
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders(),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            try (exchange) {
                answer.give(exchange);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        dispatchers.forEach(Dispatcher::close);
        server.stop(0);
        serving.shutdownNow();
    }

    @Test
    void tellsOfAResultAndSignsWhatItTells() throws Exception {
        StoredSubmission submission = graded(url("/hook?course=1"));
        start(LIMITS);
        Call call = firstCall();
        assertThat(call.path()).isEqualTo("/hook?course=1");
        assertThat(call.header("Content-Type")).isEqualTo("application/json");
        assertThat(call.header("webhook-signature"))
                .isEqualTo(signature(
                        SECRET,
                        call.header("webhook-id") + "." + call.header("webhook-timestamp") + "." + call.body()));
        assertThat(Instant.ofEpochSecond(Long.parseLong(call.header("webhook-timestamp"))))
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
        JsonNode body = JSON.readTree(call.body());
        assertThat(body.path("type").asText()).isEqualTo("submission.done");
        assertThat(Instant.parse(body.path("timestamp").asText()))
                .isBefore(Instant.now().plusSeconds(60));
        assertThat(body.path("data").path("id").asText())
                .isEqualTo(submission.id().toString());
        assertThat(body.path("data").path("verdict").asText()).isEqualTo("not-judged");
        awaitNothingLeft();
        assertThat(calls).hasSize(1);
    }

    @Test
    void aPlatformsOwnSecretGoesFirst() throws Exception {
        String own = "whsec_" + Base64.getEncoder().encodeToString(new byte[32]);
        database.useHandle(handle -> handle.execute("update platform set webhook_secret = ?", own));
        graded(url("/"));
        start(LIMITS);
        Call call = firstCall();
        assertThat(call.header("webhook-signature"))
                .isEqualTo(signature(
                        own, call.header("webhook-id") + "." + call.header("webhook-timestamp") + "." + call.body()));
    }

    @Test
    void nothingIsToldBeforeItIsOver() {
        stored(url("/"));
        assertThat(outbox.take(10, Duration.ofMinutes(1), Set.of())).isEmpty();
    }

    @Test
    void tellsOfWhatWasTakenBack() throws IOException {
        submissions.cancel(stored(url("/")).id());
        start(LIMITS);
        assertThat(JSON.readTree(firstCall().body()).path("type").asText()).isEqualTo("submission.cancelled");
    }

    @Test
    void tellsOfAnotherResult() throws IOException {
        StoredSubmission submission = graded(url("/"));
        database.useHandle(handle -> handle.execute("update delivery set kind = 'regraded'"));
        start(LIMITS);
        JsonNode told = JSON.readTree(firstCall().body());
        assertThat(told.path("type").asText()).isEqualTo("submission.regraded");
        assertThat(told.path("data").path("id").asText())
                .isEqualTo(submission.id().toString());
    }

    @Test
    void tellsOfABatchWhenItsLastIsOver() throws IOException {
        List<StoredSubmission> sent = List.of(submission(), submission());
        UUID batch = UUID.randomUUID();
        submissions.add(new Arrival(
                sent,
                Optional.empty(),
                Optional.of(batch),
                Map.of(batch, url("/batch"), sent.get(1).id(), url("/second"))));
        finish(sent.get(0));
        assertThat(outbox.take(10, Duration.ofMinutes(1), Set.of())).isEmpty();
        batches.cancel(batch);
        start(LIMITS);
        Awaitility.await().until(() -> calls.size() == 2);
        assertThat(calls).extracting(Call::path).containsExactlyInAnyOrder("/batch", "/second");
        JsonNode told = JSON.readTree(calls.stream()
                .filter(call -> call.path().equals("/batch"))
                .findFirst()
                .orElseThrow()
                .body());
        assertThat(told.path("type").asText()).isEqualTo("batch.done");
        assertThat(told.path("data").path("counts").path("cancelled").asInt()).isEqualTo(1);
    }

    @Test
    void triesAgainUnderTheSameIdUntilItIsHeard() {
        AtomicInteger number = new AtomicInteger();
        answer = exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "0");
            status(exchange, number.incrementAndGet() < 4 ? 503 : 200);
        };
        graded(url("/"));
        start(LIMITS);
        awaitNothingLeft();
        assertThat(calls).hasSize(4);
        assertThat(calls)
                .extracting(call -> call.header("webhook-id"))
                .containsOnly(calls.getFirst().header("webhook-id"));
    }

    @Test
    void givesUpWhenTheTimeIsOverAndIsAskedOnceMore() {
        answer = exchange -> status(exchange, 500);
        StoredSubmission submission = graded(url("/"));
        start(new WebhookLimits(
                true, true, LIMITS.timeout(), LIMITS.firstRetry(), LIMITS.longestRetry(), Duration.ofMillis(400), 8));
        Awaitility.await().until(() -> !outbox.dead(Sender.LOCAL).isEmpty());
        DeadLetter dead = outbox.dead(Sender.LOCAL).getFirst();
        assertThat(dead.failure()).isEqualTo("the answer was 500");
        assertThat(dead.attempts()).isGreaterThan(1).isEqualTo(calls.size());
        assertThat(dead.subject()).isEqualTo("/api/v1/submissions/" + submission.id());
        assertThat(dead.id()).isEqualTo(calls.getFirst().header("webhook-id"));

        answer = exchange -> status(exchange, 200);
        UUID id = UUID.fromString(dead.id().substring("msg_".length()));
        assertThat(outbox.redeliver("another", id)).isFalse();
        assertThat(outbox.redeliver(Sender.LOCAL, id)).isTrue();
        awaitNothingLeft();
        assertThat(calls.getLast().header("webhook-id")).isEqualTo(dead.id());
        assertThat(outbox.redeliver(Sender.LOCAL, id)).isFalse();
    }

    @Test
    void deadLettersAreForgottenInTime() {
        answer = exchange -> status(exchange, 410);
        graded(url("/"));
        start(LIMITS);
        Awaitility.await().until(() -> !outbox.dead(Sender.LOCAL).isEmpty());
        assertThat(outbox.dead(Sender.LOCAL).getFirst().failure()).contains("410");
        assertThat(calls).as("410 is not asked again").hasSize(1);
        assertThat(outbox.forget(Duration.ofHours(1))).isZero();
        assertThat(outbox.forget(Duration.ZERO)).isEqualTo(1);
        assertThat(outbox.dead(Sender.LOCAL)).isEmpty();
    }

    @Test
    void doesNotFollowRedirects() {
        answer = exchange -> {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            status(exchange, 307);
        };
        graded(url("/hook"));
        start(LIMITS);
        Awaitility.await().until(() -> calls.size() > 1);
        assertThat(calls).extracting(Call::path).containsOnly("/hook");
    }

    @Test
    void callsNobodyOnThisMachineUnlessAllowed() {
        graded(url("/"));
        start(new WebhookLimits(
                true, false, LIMITS.timeout(), LIMITS.firstRetry(), LIMITS.longestRetry(), Duration.ofMillis(200), 8));
        Awaitility.await().until(() -> !outbox.dead(Sender.LOCAL).isEmpty());
        assertThat(outbox.dead(Sender.LOCAL).getFirst().failure()).contains("public Internet");
        assertThat(calls).isEmpty();
    }

    /** A name that leads to a harmless address when it is checked, and to another when it is called. */
    @Test
    void connectsToTheAddressThatWasChecked() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        InetAddress here = InetAddress.getLoopbackAddress();
        WebhookClient client = new WebhookClient(vertx, LIMITS, host -> {
            assertThat(host).isEqualTo("hook.example");
            return new InetAddress[] {
                asked.incrementAndGet() == 1 ? here : InetAddress.getByAddress(new byte[] {10, 0, 0, 1})
            };
        });
        URI url = URI.create("http://hook.example:" + server.getAddress().getPort() + "/hook");
        assertThat(client.post(url, Map.of(), "{}")).isEqualTo(new Attempt.Delivered());
        assertThat(asked).hasValue(1);
        assertThat(calls.getFirst().header("Host"))
                .isEqualTo("hook.example:" + server.getAddress().getPort());
    }

    @Test
    void oneAddressInsideIsEnoughToRefuseAName() throws Exception {
        WebhookLimits guarded = new WebhookLimits(
                true, false, LIMITS.timeout(), LIMITS.firstRetry(), LIMITS.longestRetry(), LIMITS.giveUpAfter(), 8);
        WebhookClient client =
                new WebhookClient(vertx, guarded, host -> new InetAddress[] {
                    InetAddress.getByAddress(new byte[] {8, 8, 8, 8}), InetAddress.getLoopbackAddress()
                });
        URI url = URI.create("http://hook.example:" + server.getAddress().getPort() + "/");
        assertThat(client.post(url, Map.of(), "{}")).isInstanceOf(Attempt.Failed.class);
        assertThat(calls).isEmpty();
    }

    @Test
    void speaksToNobodyWithoutACertificate() throws Exception {
        URI url = URI.create("https://localhost:" + server.getAddress().getPort() + "/");
        assertThat(new WebhookClient(vertx, LIMITS, InetAddress::getAllByName).post(url, Map.of(), "{}"))
                .isInstanceOf(Attempt.Failed.class);
        assertThat(calls).isEmpty();
    }

    @Test
    void readsNoAnswerThatNeverEnds() throws Exception {
        CountDownLatch cutOff = new CountDownLatch(1);
        answer = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                while (true) {
                    body.write(new byte[65536]);
                }
            } catch (IOException e) {
                cutOff.countDown();
            }
        };
        graded(url("/"));
        start(LIMITS);
        awaitNothingLeft();
        cutOff.await();
        assertThat(calls).hasSize(1);
    }

    @Test
    void whoDoesNotAnswerKeepsNobodyElseWaiting() throws IOException {
        answer = exchange -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        for (int i = 0; i < 20; i++) {
            graded(url("/slow"));
        }
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        AtomicInteger heard = new AtomicInteger();
        other.createContext("/", exchange -> {
            heard.incrementAndGet();
            status(exchange, 200);
            exchange.close();
        });
        other.start();
        try {
            start(new WebhookLimits(
                    true,
                    true,
                    Duration.ofSeconds(50),
                    LIMITS.firstRetry(),
                    LIMITS.longestRetry(),
                    LIMITS.giveUpAfter(),
                    8));
            Awaitility.await().until(() -> !calls.isEmpty());
            graded("http://localhost:" + other.getAddress().getPort() + "/");
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> heard.get() == 1);
        } finally {
            other.stop(0);
        }
    }

    @Test
    void whoAnswersTooLateHasNotAnswered() {
        answer = exchange -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        graded(url("/"));
        start(new WebhookLimits(
                true,
                true,
                Duration.ofMillis(300),
                LIMITS.firstRetry(),
                LIMITS.longestRetry(),
                Duration.ofMillis(100),
                8));
        Awaitility.await().until(() -> !outbox.dead(Sender.LOCAL).isEmpty());
        assertThat(outbox.dead(Sender.LOCAL).getFirst().failure()).contains("no answer");
    }

    @Test
    void severalNodesCallOnceForEach() {
        for (int i = 0; i < 40; i++) {
            graded(url("/"));
        }
        for (int i = 0; i < 3; i++) {
            start(LIMITS);
        }
        awaitNothingLeft();
        assertThat(calls).hasSize(40);
        Set<String> ids = new HashSet<>();
        calls.forEach(call -> ids.add(call.header("webhook-id")));
        assertThat(ids).hasSize(40);
    }

    @Test
    void whatADeadNodeHadTakenIsCalledByAnother() {
        graded(url("/"));
        assertThat(outbox.take(10, Duration.ofMillis(300), Set.of())).hasSize(1);
        assertThat(outbox.take(10, Duration.ofMillis(300), Set.of()))
                .as("it is the first one's for a while")
                .isEmpty();
        start(LIMITS);
        awaitNothingLeft();
        assertThat(calls).hasSize(1);
    }

    @Test
    void whatIsNoLongerKeptIsNotTold() {
        StoredSubmission submission = graded(url("/"));
        database.useHandle(handle -> handle.execute("delete from submission where id = ?", submission.id()));
        assertThat(left()).isZero();
    }

    private void start(WebhookLimits limits) {
        Dispatcher dispatcher = new Dispatcher(
                outbox,
                new WebhookSecrets(database, Optional.of(WebhookSecret.parse(SECRET))),
                submissions,
                batches,
                JSON,
                vertx,
                limits,
                Clock.systemUTC());
        dispatchers.add(dispatcher);
        dispatcher.start();
    }

    private Call firstCall() {
        Awaitility.await().until(() -> !calls.isEmpty());
        return calls.getFirst();
    }

    private void awaitNothingLeft() {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> left() == 0);
    }

    private int left() {
        return database.withHandle(handle -> handle.createQuery("select count(*) from delivery")
                .mapTo(Integer.class)
                .one());
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private StoredSubmission graded(String callback) {
        StoredSubmission submission = stored(callback);
        finish(submission);
        return submission;
    }

    private void finish(StoredSubmission submission) {
        assertThat(submissions.finish(
                        submission.id(),
                        new Outcome(
                                REPORTS.notJudged(submission.id(), submission.submission(), DoublingExercise.create()),
                                Timings.NONE,
                                false)))
                .isTrue();
    }

    private StoredSubmission stored(String callback) {
        StoredSubmission submission = submission();
        submissions.add(new Arrival(
                List.of(submission), Optional.empty(), Optional.empty(), Map.of(submission.id(), callback)));
        return submission;
    }

    private static StoredSubmission submission() {
        return Incoming.program("// double", new Sender(Sender.LOCAL, Optional.empty()), Priority.BATCH);
    }

    /** As Standard Webhooks has it, written down once more. */
    private static String signature(String secret, String content) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.split("_", 2)[1]), "HmacSHA256"));
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static void status(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
    }
}
