package org.taskgrader.api.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.taskgrader.api.testing.Contract;
import org.taskgrader.api.testing.DoublingExercise;
import org.taskgrader.api.testing.RawRequest;
import org.taskgrader.core.submission.Submission;

@QuarkusTest
class ProblemApiTest {

    private static final String SUBMISSIONS = "/api/v1/submissions";

    private Contract contract;

    @BeforeEach
    void readContract() {
        contract = Contract.published();
    }

    static Stream<Arguments> badFields() {
        String good = "\"exercise\":\"" + DoublingExercise.ID + "\",\"source\":\"\"";
        return Stream.of(
                Arguments.of("{\"source\":\"\"}", "#/exercise"),
                Arguments.of("{\"exercise\":\"" + DoublingExercise.ID + "\"}", "#/source"),
                Arguments.of("{\"exercise\":\"testing/none\",\"source\":\"\"}", "#/exercise"),
                Arguments.of("{\"exercise\":1,\"source\":\"\"}", "#/exercise"),
                Arguments.of("{\"exercise\":null,\"source\":\"\"}", "#/exercise"),
                Arguments.of("{" + good + ",\"sorce\":\"\"}", "#/sorce"),
                Arguments.of("{" + good + ",\"a/b~c\":1}", "#/a~1b~0c"),
                Arguments.of("{" + good + ",\"lang\":\"de\"}", "#/lang"),
                Arguments.of("{" + good + ",\"lang\":[\"fr\"]}", "#/lang"),
                Arguments.of("{" + good + ",\"learner\":\"" + "x".repeat(201) + "\"}", "#/learner"),
                Arguments.of("{\"exercise\":\"" + DoublingExercise.ID + "\",\"source\":\"a\\u0000b\"}", "#/source"),
                Arguments.of("{\"exercise\":\"" + DoublingExercise.ID + "\",\"source\":\"a\\ud800b\"}", "#/source"),
                Arguments.of(
                        "{\"exercise\":\"" + DoublingExercise.ID + "\",\"source\":\""
                                + "é".repeat(Submission.MAX_SOURCE_BYTES / 2) + "x\"}",
                        "#/source"));
    }

    @ParameterizedTest
    @MethodSource("badFields")
    void namesTheFieldThatIsWrong(String body, String pointer) {
        problem(posting(body).post(SUBMISSIONS).then(), 422, "invalid-request")
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void namesAllThatIsWrongAtOnce() {
        problem(posting("{\"sorce\":1,\"lang\":\"de\"}").post(SUBMISSIONS).then(), 422, "invalid-request")
                .body("errors.pointer", equalTo(List.of("#/sorce", "#/exercise", "#/source", "#/lang")));
    }

    static Stream<byte[]> noJson() {
        return Stream.of(
                        "",
                        "{",
                        "{\"exercise\":",
                        "[]",
                        "\"text\"",
                        "{} {}",
                        "{\"source\":\"\",\"source\":\"\"}",
                        "[".repeat(5000))
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("noJson")
    void saysWhereJsonEnds(byte[] body) {
        problem(
                given().filter(contract)
                        .contentType(ContentType.JSON)
                        .body(body)
                        .post(SUBMISSIONS)
                        .then(),
                400,
                "malformed-json");
    }

    @Test
    void refusesOctetsThatAreNoUtf8() {
        byte[] latin1 = "{\"source\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);
        problem(
                given().filter(contract)
                        .contentType(ContentType.JSON)
                        .body(latin1)
                        .post(SUBMISSIONS)
                        .then(),
                400,
                "malformed-json");
    }

    @Test
    void takesTheLongestProgramThereMayBe() {
        String source = "x".repeat(Submission.MAX_SOURCE_BYTES);
        posting("{\"exercise\":\"" + DoublingExercise.ID + "\",\"source\":\"" + source + "\"}")
                .post(SUBMISSIONS)
                .then()
                .statusCode(202);
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        problem(
                posting("{\"source\":\"" + "x".repeat(600_000) + "\"}")
                        .post(SUBMISSIONS)
                        .then(),
                413,
                "body-too-large");
    }

    /** A client that names a length far beyond the limit is answered without being listened to. */
    @Test
    void refusesALengthThatIsTooLargeBeforeItIsSent() throws IOException {
        String answer = RawRequest.answer(
                "POST " + SUBMISSIONS + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 99999999999\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json", "body-too-large");
    }

    @Test
    void refusesOtherMediaTypes() {
        problem(
                given().filter(contract)
                        .contentType("text/plain")
                        .body("x")
                        .post(SUBMISSIONS)
                        .then(),
                415,
                "unsupported-media-type");
    }

    @Test
    void refusesToAnswerInOtherMediaTypes() {
        problem(
                given().filter(contract)
                        .accept("image/png")
                        .get("/api/v1/exercises")
                        .then(),
                406,
                "not-acceptable");
    }

    @Test
    void refusesOtherMethods() {
        problem(given().filter(contract).delete(SUBMISSIONS).then(), 405, "method-not-allowed");
        problem(given().filter(contract).post("/api/v1/exercises").then(), 405, "method-not-allowed");
    }

    @Test
    void saysThatThereIsNothing() {
        for (String path : List.of("/nothing", "/api", "/api/v1/nothing", "/problems/nothing", "/q/nothing")) {
            problem(given().filter(contract).get(path).then(), 404, "not-found");
        }
    }

    @Test
    void everyTypeLeadsToItsPage() {
        for (ProblemType type : ProblemType.values()) {
            given().get(type.uri().toString())
                    .then()
                    .statusCode(200)
                    .body(containsString(type.title()))
                    .body(containsString(type.explanation()));
        }
    }

    private RequestSpecification posting(String body) {
        return given().filter(contract).contentType(ContentType.JSON).body(body.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status, String slug) {
        return response.statusCode(status)
                .contentType(Problem.MEDIA_TYPE)
                .body("status", equalTo(status))
                .body("type", endsWith("/problems/" + slug))
                .body("detail", not(containsString("Exception")))
                .body("detail", not(containsString("jackson")));
    }
}
