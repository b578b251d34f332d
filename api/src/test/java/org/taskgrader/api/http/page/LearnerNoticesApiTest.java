package org.taskgrader.api.http.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.taskgrader.api.testing.Browsing.page;
import static org.taskgrader.api.testing.Browsing.problem;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taskgrader.api.problem.Problem;
import org.taskgrader.api.testing.Browsing;
import org.taskgrader.api.testing.DatabaseOutage;
import org.taskgrader.api.testing.RawRequest;

/** What people see who go astray, and what programs are told of the same. */
@QuarkusTest
class LearnerNoticesApiTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/nothing", "/courses", "/courses/a/b", "/exercises", "/help/errors", "/instructor/a/b/c"})
    void whereThereIsNoPageAPageSaysSo(String path) {
        page(Browsing.in("en").get(path).then(), 404, "en").body(containsString("There is no page at this address"));
        page(Browsing.in("fr").get(path).then(), 404, "fr")
                .body(containsString("Il n’y a pas de page à cette adresse"));
        page(Browsing.in("en").get(path + "?lang=fr").then(), 404, "fr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "text/html;charset=utf-8", "TEXT/HTML, */*", "image/png, text/html"})
    void whoWantsHtmlReadsAPage(String accept) {
        for (String path : List.of("/nothing", "/courses", "/instructor/a/b/c")) {
            page(given().header("Accept", accept).get(path).then(), 404, "en")
                    .body(containsString("There is no page at this address"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/json",
                "application/json, text/html;q=0.9",
                "text/html;q=0.5, application/problem+json"
            })
    void programsAreToldAProblemThere(String accept) {
        for (String path : List.of("/nothing", "/courses", "/instructor/a/b/c")) {
            problem(given().header("Accept", accept).get(path).then(), 404, "not-found");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/v1/nothing", "/api/v1/submissions/none", "/problems/nothing", "/q/nothing"})
    void whatIsForProgramsAnswersAsToPrograms(String path) {
        Browsing.in("en").get(path).then().statusCode(404).contentType(Problem.MEDIA_TYPE);
    }

    @Test
    void whoSendsWhatAPageDoesNotTakeIsTold() {
        for (String path :
                List.of("/exercises/testing/doubling", "/courses/testing", "/help/errors/missing-semicolon")) {
            page(Browsing.in("en").post(path).then(), 405, "en").body(containsString("This page takes no form"));
            problem(given().post(path).then(), 405, "method-not-allowed");
        }
    }

    @Test
    void whatHasGoneWrongIsToldInTheFrameThatAskedForIt() {
        for (String path : List.of("/courses/none", "/exercises/none", "/courses/a/b")) {
            Browsing.in("en")
                    .get(path + "?embed=1")
                    .then()
                    .statusCode(404)
                    .header("Content-Security-Policy", containsString("frame-ancestors 'self'"));
            Browsing.in("en")
                    .get(path + "?embed=2")
                    .then()
                    .statusCode(404)
                    .header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"//x.example/y", "/nothing?lang=%3Cb%3Ex.example&embed=%22"})
    void anAddressIsNotRepeated(String address) throws IOException {
        String answer = RawRequest.answer("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nAccept: "
                + Browsing.ACCEPT + "\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 404 ")
                .contains("text/html;charset=UTF-8", "<h1>")
                .doesNotContain("x.example");
    }

    @Test
    void moreThanIsReadIsRefusedByAPage() {
        Browsing.in("en")
                .contentType("application/x-www-form-urlencoded")
                .body("x=" + "y".repeat(1_100_000))
                .post("/courses/testing")
                .then()
                .statusCode(413)
                .contentType("text/html;charset=UTF-8")
                .body(containsString("That is too much at once"));
    }

    /** Where nobody signs in, the database is first missed within the page. */
    @Test
    void anOutageIsToldByAPageAndIsOver() throws SQLException {
        String figures = "/instructor/courses/testing";
        DatabaseOutage.during(() -> {
            page(Browsing.in("en").get(figures).then(), 503, "en")
                    .header("Retry-After", equalTo("5"))
                    .body(containsString("The database does not answer"))
                    .body(containsString("This is not your fault."))
                    .body(containsString("<a href=\"\">Try again</a>"));
            problem(given().accept("*/*").get(figures).then(), 503, "storage-unavailable");
            Browsing.in("en").get("/courses/testing").then().statusCode(200);
        });
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
        Browsing.in("en").get(figures).then().statusCode(200);
    }
}
