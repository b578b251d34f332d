package org.taskgrader.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.taskgrader.api.testing.Contract;
import org.taskgrader.api.testing.RunningService;

/** What a platform gets from the whole of it: the packaged service, over HTTP, with real containers behind it. */
@Timeout(180)
final class GradingIT {

    private static final String EXERCISE = "first-steps/sum";
    private static final Path SOLUTIONS = RunningService.ROOT.resolve("exercises/first-steps/sum/solutions");

    private static RunningService service;
    private static Contract contract;
    private static Response firstReadiness;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws IOException {
        service = RunningService.start();
        firstReadiness = given().get("/q/health/ready");
        contract = Contract.published();
        Awaitility.await("readiness")
                .atMost(Duration.ofMinutes(2))
                .until(() -> given().get("/q/health/ready").statusCode() == 200);
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
    }

    @Test
    void isReadyOnlyWhenAProgramWasGraded() {
        String probe = "checks.find { it.name == 'sandbox' }.data.probe";
        given().get("/q/health/ready").then().statusCode(200).body(probe, startsWith("a program was graded with gcc"));
        if (firstReadiness.statusCode() == 200) {
            firstReadiness.then().body(probe, startsWith("a program was graded with gcc"));
        } else {
            firstReadiness.then().statusCode(503).body("status", equalTo("DOWN"));
        }
    }

    @Test
    void aRightProgramPasses() {
        graded(solution("right.c"), "en")
                .body("verdict", equalTo("passed"))
                .body("tests.verdict.unique()", equalTo(List.of("passed")));
    }

    @Test
    void aMistakeIsNamedInTheLearnersLanguage() {
        String source = solution("ampersand-forgotten.c");
        ValidatableResponse english = mistake(source, "en");
        ValidatableResponse french = mistake(source, "fr");
        assertThat(french.extract().<String>path("feedback.lead.title"))
                .isNotBlank()
                .isNotEqualTo(english.extract().path("feedback.lead.title"));
    }

    private ValidatableResponse mistake(String source, String language) {
        return graded(source, language)
                .body("verdict", equalTo("crashed"))
                .body("feedback.language", equalTo(language))
                .body("feedback.lead.errorClass", equalTo("scanf-no-amp"))
                .body("feedback.lead.language", equalTo(language))
                .body("feedback.lead.place.line", equalTo(8));
    }

    @Test
    void filesAreGivenBackWhereTheExerciseSaysSoAndNeverOfHiddenTests() {
        String written = Base64.getEncoder().encodeToString("Ada\nMax\n".getBytes(StandardCharsets.UTF_8));

        String self = gradedSolution("files/adults", "right.c")
                .body("verdict", equalTo("passed"))
                .body("tests.find { it.name == '01-three' }.files[0].name", equalTo("adults.txt"))
                .body("tests.find { it.name == '01-three' }.files[0].base64", equalTo(written))
                .body("tests.find { it.name == '91-nobody' }.files", nullValue())
                .extract()
                .path("links.self");
        given().filter(contract)
                .get(self)
                .then()
                .statusCode(200)
                .body("tests.find { it.name == '01-three' }.files[0].base64", equalTo(written));
        gradedSolution("files/adults", "eighteen-left-out.c")
                .body("verdict", equalTo("wrong-output"))
                .body("tests[0].failure.wrongFile.name", equalTo("adults.txt"))
                .body("tests[0].failure.wrongFile.actual.text", equalTo("Ada\n"))
                .body("tests[0].failure.files[0].name", equalTo("guests.txt"))
                .body("feedback.html", containsString("guests.txt"));
        gradedSolution("files/adults", "other-name.c").body("tests[0].failure.wrongFile.actual", nullValue());
    }

    @Test
    void aCheckerGivesAPartOfThePointsAndSaysWhyInTheLearnersLanguage() {
        gradedSolution("loops/three-numbers", "same-twice.c")
                .body("verdict", equalTo("wrong-output"))
                .body("score", equalTo(50.0f))
                .body("tests[0].points", equalTo(50))
                .body("tests[0].text", containsString("1 y est deux fois"))
                .body("feedback.lead.seen", containsString("1 y est deux fois"));
    }

    private static ValidatableResponse gradedSolution(String exercise, String solution) {
        try {
            String source =
                    Files.readString(RunningService.ROOT.resolve("exercises/" + exercise + "/solutions/" + solution));
            return given().filter(contract)
                    .contentType(ContentType.JSON)
                    .body(Map.of("exercise", exercise, "source", source, "lang", "fr"))
                    .header("Prefer", "wait=50")
                    .post("/api/v1/submissions")
                    .then()
                    .statusCode(200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void progressEndsWithTheReport() throws IOException, InterruptedException {
        List<String> names = new ArrayList<>();
        try (Stream<String> lines = events(submitted(solution("right.c")))) {
            lines.filter(line -> line.startsWith("event:") && !line.equals("event:position"))
                    .forEach(line -> names.add(line.substring(6)));
        }
        assertThat(names).startsWith("queued", "compiling", "compiled", "test").endsWith("test", "done");
    }

    /** Containers end under a program that takes a second for each test; the learner must not notice. */
    @Test
    void aContainerKilledUnderASubmissionIsNoVerdict() throws IOException, InterruptedException {
        String self = submitted(solution("right.c")
                .replace("#include <stdio.h>", "#include <stdio.h>\n#include <unistd.h>")
                .replace("int a, b;", "int a, b; sleep(1);"));
        int killed = 0;
        try (Stream<String> lines = events(self)) {
            for (String line : (Iterable<String>) lines::iterator) {
                if (line.equals("event:test") && killed == 0) {
                    killed = service.killContainers();
                }
            }
        }
        assertThat(killed).isPositive();
        given().filter(contract).get(self).then().body("verdict", equalTo("passed"));
    }

    /** A program that would take half a minute gives its container free when it is taken back. */
    @Test
    void whatIsTakenBackRunsNoLonger() throws IOException, InterruptedException {
        String self = submitted(solution("right.c")
                .replace("#include <stdio.h>", "#include <stdio.h>\n#include <unistd.h>")
                .replace("int a, b;", "int a, b; sleep(4);"));
        List<String> names = new ArrayList<>();
        try (Stream<String> lines = events(self)) {
            for (String line : (Iterable<String>) lines::iterator) {
                if (line.startsWith("event:")) {
                    names.add(line.substring("event:".length()));
                }
                if (line.equals("event:compiled")) {
                    given().filter(contract).delete(self).then().statusCode(200).body("status", equalTo("cancelled"));
                }
            }
        }
        assertThat(names).doesNotContain("test").endsWith("cancelled");
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .until(
                        () -> given().get("/q/metrics").asString(),
                        containsString("taskgrader_sandbox_containers{state=\"busy\"} 0.0"));
        graded(solution("right.c"), "en").body("verdict", equalTo("passed"));
    }

    @Test
    void everyoneOfManyGetsTheirOwnReport() throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(20)) {
            List<Future<String>> written = IntStream.range(0, 20)
                    .mapToObj(i -> clients.submit(() -> graded(
                                    "#include <stdio.h>\nint main(void) { printf(\"%d\\n\", -1000 - " + i + "); }\n",
                                    "en")
                            .body("verdict", equalTo("wrong-output"))
                            .extract()
                            .<String>path("tests[0].failure.actual.text")))
                    .toList();
            for (int i = 0; i < written.size(); i++) {
                assertThat(written.get(i).get()).isEqualTo(-1000 - i + "\n");
            }
        }
    }

    private static String solution(String file) {
        try {
            return Files.readString(SOLUTIONS.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RequestSpecification submission(String source, String language) {
        return given().filter(contract)
                .contentType(ContentType.JSON)
                .body(Map.of("exercise", EXERCISE, "source", source, "lang", language));
    }

    private static String submitted(String source) {
        return submission(source, "en")
                .post("/api/v1/submissions")
                .then()
                .statusCode(202)
                .extract()
                .path("links.self");
    }

    private static ValidatableResponse graded(String source, String language) {
        return submission(source, language)
                .header("Prefer", "wait=50")
                .post("/api/v1/submissions")
                .then()
                .statusCode(200);
    }

    private Stream<String> events(String self) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + service.port() + self + "/events"))
                .header("Accept", "text/event-stream")
                .build();
        return client.send(request, BodyHandlers.ofLines()).body();
    }
}
