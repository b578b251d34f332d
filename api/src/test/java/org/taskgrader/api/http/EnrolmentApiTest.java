package org.taskgrader.api.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.taskgrader.api.access.ApiKeys;
import org.taskgrader.api.access.Platforms;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.store.LearnerKeys;
import org.taskgrader.api.testing.KeysProfile;

/** Who is enrolled: lists are taken as a whole, ids are hashed, and figures become shares of those enrolled. */
@QuarkusTest
@TestProfile(KeysProfile.class)
class EnrolmentApiTest {

    private static final RestAssuredConfig CSV = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs("text/csv", ContentType.TEXT));

    @Inject
    ApiKeys keys;

    @Inject
    Platforms platforms;

    @Inject
    LearnerKeys learners;

    @Inject
    Jdbi database;

    private String platform;
    private String key;

    @BeforeEach
    void prepare() {
        platform = "enrolling-" + UUID.randomUUID().toString().substring(0, 8);
        platforms.add(platform);
        key = key(platform);
    }

    @Test
    void aListReplacesThoseOfItsSessions() {
        enrol("learner,session,cohort\n" + rows("2025", "a", 14, 19) + rows("2026", "a", 1, 7)
                        + rows("2026", "b", 8, 13))
                .statusCode(200)
                .body("sessions.session", equalTo(List.of("2025", "2026")))
                .body("sessions.learners", equalTo(List.of(6, 13)));
        figures(key)
                .body("enrolled", equalTo(19))
                .body("groups", hasSize(3))
                .body("groups[2].cohort", equalTo("b"))
                .body("groups[2].enrolled", equalTo(6))
                .body("groups[2].started", equalTo(0));
        enrol("learner,session\n"
                        + IntStream.rangeClosed(1, 5)
                                .mapToObj(n -> "u-" + n + ",2026\n")
                                .collect(Collectors.joining()))
                .statusCode(200);
        figures(key)
                .body("enrolled", equalTo(11))
                .body("groups.enrolled", equalTo(List.of(6, 5)))
                .body("groups[1].cohort", nullValue());
    }

    @Test
    void whatIsWrongIsSaidAndNothingIsStored() {
        enrol("learner,session\nu-1,2026\n,2026\nu-1,2026\n")
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("line 3", "line 4")))
                .body("errors[0].detail", containsString("id of a learner"));
        assertThat(rows()).isZero();
        given().config(CSV)
                .auth()
                .oauth2(key)
                .contentType("text/csv")
                .body(new byte[] {(byte) 0xff, ','})
                .put("/api/v1/courses/testing/enrolments")
                .then()
                .statusCode(400);
        enrol("learner,session\n" + rows("2026", "", 1, 100_000)).statusCode(413);
        given().auth()
                .oauth2(key)
                .contentType(ContentType.JSON)
                .body("{}")
                .put("/api/v1/courses/testing/enrolments")
                .then()
                .statusCode(415);
        given().config(CSV)
                .auth()
                .oauth2(key)
                .contentType("text/csv")
                .body("learner,session\nu-1,2026\n")
                .put("/api/v1/courses/none/enrolments")
                .then()
                .statusCode(404);
    }

    @Test
    void onlyHashesAreKeptAndPlatformsDoNotMix() {
        enrol("learner,session\nu-1,2026\n").statusCode(200);
        byte[] kept =
                database.withHandle(handle -> handle.createQuery("select learner from enrolment where platform = ?")
                        .bind(0, platform)
                        .mapTo(byte[].class)
                        .one());
        assertThat(HexFormat.of().formatHex(kept))
                .isEqualTo(learners.of(platform, "u-1").hash());
        String other = platform + "-2";
        platforms.add(other);
        figures(key(other)).body("enrolled", nullValue()).body("groups", hasSize(0));
        figures(key).body("enrolled", nullValue()).body("groups[0].enrolled", nullValue());
    }

    @Test
    void whoIsEnrolledIsHandedOutAndErased() {
        enrol("learner,session,cohort\nada,2026,a\nbob,2026,a\n").statusCode(200);
        given().auth()
                .oauth2(key)
                .get("/api/v1/learners/ada/export")
                .then()
                .statusCode(200)
                .body("submissions", hasSize(0))
                .body("enrolments[0].course", equalTo("testing"))
                .body("enrolments[0].cohort", equalTo("a"));
        given().auth()
                .oauth2(key)
                .delete("/api/v1/learners/ada")
                .then()
                .statusCode(200)
                .body("enrolments", equalTo(1));
        given().auth().oauth2(key).get("/api/v1/learners/ada/export").then().statusCode(404);
        assertThat(rows()).isEqualTo(1);
    }

    private int rows() {
        return database.withHandle(handle -> handle.createQuery("select count(*) from enrolment where platform = ?")
                .bind(0, platform)
                .mapTo(Integer.class)
                .one());
    }

    private ValidatableResponse enrol(String list) {
        return given().config(CSV)
                .auth()
                .oauth2(key)
                .contentType("text/csv")
                .body(list)
                .put("/api/v1/courses/testing/enrolments")
                .then();
    }

    private static ValidatableResponse figures(String key) {
        return given().auth()
                .oauth2(key)
                .get("/api/v1/analytics/courses/testing")
                .then()
                .statusCode(200);
    }

    private static String rows(String session, String cohort, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(number -> "u-" + number + "," + session + "," + cohort + "\n")
                .collect(Collectors.joining());
    }

    private String key(String of) {
        return keys.create(of, EnumSet.allOf(Scope.class), Optional.empty())
                .text()
                .text();
    }
}
