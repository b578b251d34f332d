package org.taskgrader.api.http.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taskgrader.api.access.ApiKeys;
import org.taskgrader.api.access.Platforms;
import org.taskgrader.api.access.Scope;

/** A service for trying things out answers its own machine, and nobody who hides behind it. */
@QuarkusTest
class LocalAccessApiTest {

    private static final String EXERCISES = "/api/v1/exercises";

    @Inject
    ApiKeys keys;

    @Inject
    Platforms platforms;

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]", "LocalHost"})
    void thisMachineIsAnsweredUnderItsOwnNames(String name) {
        named(name).get(EXERCISES).then().statusCode(200);
    }

    /** As when a web page has its own name lead to 127.0.0.1, to talk to us from its visitor's browser. */
    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost.evil.example", "192.0.2.1"})
    void otherNamesAreNotAnswered(String name) {
        refused(named(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "Via"})
    void whatAProxyPassesOnIsNotAnswered(String header) {
        refused(given().header(header, "127.0.0.1"));
    }

    @Test
    void whoShowsAKeyIsTheirPlatform() {
        platforms.add("club");
        String key = keys.create("club", EnumSet.of(Scope.READ), Optional.empty())
                .text()
                .text();
        given().auth().oauth2(key).get("/api/v1/admin/keys").then().statusCode(403);
        given().auth().oauth2(key).get(EXERCISES).then().statusCode(200);
        refused(given().auth().oauth2(key + "0"));
        refused(given().auth().oauth2("eyJhbGciOiJub25lIn0.e30."));
    }

    private static RequestSpecification named(String name) {
        return given().header("Host", name + ":" + RestAssured.port);
    }

    private static void refused(RequestSpecification request) {
        request.get(EXERCISES)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unauthenticated"));
    }
}
