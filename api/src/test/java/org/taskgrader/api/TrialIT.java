package org.taskgrader.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.taskgrader.api.testing.Contract;
import org.taskgrader.api.testing.RunningService;
import org.taskgrader.core.exercise.exchange.FileTree;

/** Exercises of the course, sent along with a program as if nobody here knew them: real containers say the same of it. */
@Timeout(240)
final class TrialIT {

    private static final Path EXERCISES = RunningService.ROOT.resolve("exercises");

    private static RunningService service;
    private static Contract contract;

    @BeforeAll
    static void start() throws IOException {
        service = RunningService.start();
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
    void aRightProgramPassesAndAWrongOneIsExplained() throws Exception {
        Map<String, Object> sum = files("first-steps/sum");
        tried(sum, solution("first-steps/sum/solutions/right.c"))
                .statusCode(200)
                .body("exercise.id", equalTo("first-steps/sum"))
                .body("verdict", equalTo("passed"))
                .body("remarks", equalTo(List.of()));
        tried(sum, solution("first-steps/sum/solutions/ampersand-forgotten.c"))
                .statusCode(200)
                .body("verdict", equalTo("crashed"))
                .body("feedback.language", equalTo("fr"))
                .body("feedback.lead.errorClass", equalTo("scanf-no-amp"))
                .body("id", nullValue());
    }

    @Test
    void checkersAndInteractorsComeAlong() throws Exception {
        tried(files("loops/three-numbers"), solution("loops/three-numbers/solutions/same-twice.c"))
                .statusCode(200)
                .body("verdict", equalTo("wrong-output"))
                .body("feedback.lead.seen", containsString("1 y est deux fois"));
        tried(files("loops/seven-guesses"), solution("loops/seven-guesses/solutions/not-flushed.c"))
                .statusCode(200)
                .body("verdict", equalTo("protocol-error"))
                .body("feedback.lead.errorClass", equalTo("conversation-not-flushed"));
    }

    @Test
    void aCheckerThatDoesNotCompileIsNamedWithItsLine() throws Exception {
        Map<String, Object> broken = files("loops/three-numbers");
        broken.computeIfPresent("checker/checker.c", (file, text) -> "\nint main(void) { return 0 }\n");
        tried(broken, "int main(void) { return 0; }")
                .statusCode(422)
                .body("type", equalTo("/problems/unusable-exercise"))
                .body("errors.pointer", hasItem("#/exercise/files/checker~1checker.c"))
                .body("errors.detail", hasItem(containsString("checker/checker.c:2: error: ")));
    }

    /** It is a learner's program as far as the sandbox is concerned: nothing of the exercise's answers is where it runs. */
    @Test
    void aHostileProgramFindsNothing() throws Exception {
        String source = """
                #include <stdlib.h>

                int main(void)
                {
                    return system("cat *.out ../tests/* /tests/* 2>/dev/null");
                }
                """;
        tried(files("first-steps/hello"), source).statusCode(200).body("score", equalTo(0.0f));
    }

    @Test
    void manyAtOnceAreAnsweredOrSentAwayAndLearnersAreServed() throws Exception {
        Map<String, Object> sum = files("first-steps/sum");
        String right = solution("first-steps/sum/solutions/right.c");
        List<CompletableFuture<Integer>> trials = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> tried(sum, right + "// " + i + "\n").extract().statusCode(), Thread::startVirtualThread))
                .toList();
        given().contentType(ContentType.JSON)
                .header("Prefer", "wait=50")
                .body(Map.of("exercise", "first-steps/sum", "source", right + "// a learner's\n"))
                .post("/api/v1/submissions")
                .then()
                .statusCode(200)
                .body("verdict", equalTo("passed"));
        assertThat(trials).extracting(CompletableFuture::join).contains(200).isSubsetOf(200, 429, 503);
    }

    private static Map<String, Object> files(String exercise) throws Exception {
        Map<String, Object> files = new HashMap<>();
        FileTree.of(EXERCISES.resolve(exercise))
                .files()
                .forEach((path, content) -> files.put(
                        path,
                        path.endsWith(".in")
                                ? Map.of("base64", Base64.getEncoder().encodeToString(content.toArray()))
                                : content.text()));
        return files;
    }

    private static String solution(String path) throws IOException {
        return Files.readString(EXERCISES.resolve(path));
    }

    private static ValidatableResponse tried(Map<String, Object> files, String source) {
        return given().filter(contract)
                .contentType(ContentType.JSON)
                .body(Map.of("exercise", Map.of("files", files), "source", source, "lang", "fr"))
                .post("/api/v1/trials")
                .then();
    }
}
