package org.taskgrader.api.http.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.taskgrader.api.access.ApiKeys;
import org.taskgrader.api.access.Platforms;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.store.Sender;
import org.taskgrader.api.testing.Contract;
import org.taskgrader.api.testing.DoublingExercise;
import org.taskgrader.api.testing.KeysProfile;

/** Keys over HTTP: their life, what is said to those without, limits, and what browsers are told. */
@QuarkusTest
@TestProfile(KeysProfile.class)
class KeyApiTest {

    private static final String PLATFORM = "academy";
    private static final String EXERCISES = "/api/v1/exercises";
    private static final String KEYS = "/api/v1/admin/keys";

    @Inject
    ApiKeys keys;

    @Inject
    Platforms platforms;

    @BeforeEach
    void addPlatform() {
        platforms.add(PLATFORM);
    }

    @Test
    void whoShowsNothingGoodIsToldWhy() {
        refused(given(), "shows no key");
        refused(given().header("Authorization", "Basic YTpi"), "shows no key");
        refused(as("tg_0123"), "mistyped or cut off");
        refused(as(key(PLATFORM, Scope.READ).replaceFirst("_.", "_")), "mistyped or cut off");
        String revoked = key(PLATFORM, Scope.READ);
        keys.revoke(revoked.substring(3, 15), any -> true);
        refused(as(revoked), "no such key, or it has expired or was revoked");
    }

    @Test
    void healthAndDescriptionAreForAll() {
        for (String path : List.of("/q/health/live", "/q/openapi", "/problems/forbidden")) {
            given().get(path).then().statusCode(200);
        }
    }

    @Test
    void theOperatorMakesAPlatformAndItsKeys() {
        String operator = key(Sender.LOCAL, Scope.ADMIN);
        String platform = "p-" + UUID.randomUUID();
        json(operator, Map.of("id", platform))
                .post("/api/v1/admin/platforms")
                .then()
                .statusCode(201);
        json(operator, Map.of("id", platform))
                .post("/api/v1/admin/platforms")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/platform-exists"));
        JsonPath made = json(operator, Map.of("platform", platform, "scopes", List.of("read"), "days", 30))
                .post(KEYS)
                .then()
                .statusCode(201)
                .header("Cache-Control", equalTo("no-store"))
                .body("secret", matchesPattern("tg_[0-9a-f]{12}_[0-9a-f]{72}"))
                .extract()
                .jsonPath();
        String id = made.getString("key.id");
        as(made.getString("secret")).get(EXERCISES).then().statusCode(200);
        as(operator)
                .get(KEYS)
                .then()
                .statusCode(200)
                .body("keys.id", hasItem(id))
                .body("keys[0].secret", nullValue())
                .body(not(containsString(made.getString("secret").substring(16))));

        JsonPath rotated = as(operator)
                .post(KEYS + "/" + id + "/rotation")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        as(made.getString("secret")).get(EXERCISES).then().statusCode(200);
        as(rotated.getString("secret")).get(EXERCISES).then().statusCode(200);

        as(operator).delete(KEYS + "/" + id).then().statusCode(200).body("revoked", not(nullValue()));
        as(made.getString("secret")).get(EXERCISES).then().statusCode(401);
        as(rotated.getString("secret")).get(EXERCISES).then().statusCode(200);
    }

    @Test
    void aPlatformManagesItsOwnKeysOnly() {
        String admin = key(PLATFORM, Scope.ADMIN);
        String foreign = key(Sender.LOCAL, Scope.READ);
        as(admin).get(KEYS).then().body("keys.platform.unique()", equalTo(List.of(PLATFORM)));
        as(admin).delete(KEYS + "/" + foreign.substring(3, 15)).then().statusCode(404);
        as(admin)
                .post(KEYS + "/" + foreign.substring(3, 15) + "/rotation")
                .then()
                .statusCode(404);
        as(foreign).get(EXERCISES).then().statusCode(200);
        as(admin).get("/api/v1/admin/platforms").then().body("platforms.id", equalTo(List.of(PLATFORM)));
    }

    @Test
    void namesWhatIsWrongWithAnOrder() {
        String admin = key(PLATFORM, Scope.ADMIN);
        ordering(admin, "{}", "#/platform", "#/scopes");
        ordering(admin, "{\"platform\":\"" + PLATFORM + "\",\"scopes\":[\"root\"]}", "#/scopes");
        ordering(admin, "{\"platform\":\"" + PLATFORM + "\",\"scopes\":\"read\"}", "#/scopes");
        ordering(admin, "{\"platform\":\"" + PLATFORM + "\",\"scopes\":[\"read\"],\"days\":0}", "#/days");
        ordering(admin, "{\"platform\":\"A b\",\"scopes\":[\"read\"],\"day\":1}", "#/day", "#/platform");
    }

    @Test
    void aKeyHasItsShareOfRequests() {
        String busy = key(PLATFORM, Scope.READ);
        int last = KeysProfile.REQUESTS_PER_MINUTE;
        as(busy).get(EXERCISES)
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", equalTo("\"key\";q=" + last + ";w=60"))
                .header("RateLimit", startsWith("\"key\";r=" + (last - 1) + ";t="));
        ValidatableResponse answer = as(busy).get(EXERCISES).then();
        for (int i = 0; i < 3 * last && answer.extract().statusCode() == 200; i++) {
            answer = as(busy).get(EXERCISES).then();
        }
        limited(answer, "\"key\";r=0;t=");
        as(key(PLATFORM, Scope.READ)).get(EXERCISES).then().statusCode(200);
    }

    @Test
    void aLearnerHasTheirShareOfSubmissions() {
        String key = key(PLATFORM, Scope.SUBMIT);
        String learner = "learner-" + UUID.randomUUID();
        for (int i = 0; i < KeysProfile.LEARNER_SUBMISSIONS_PER_MINUTE; i++) {
            submitting(key, learner).statusCode(202);
        }
        ValidatableResponse refused = submitting(key, learner);
        if (refused.extract().statusCode() == 202) {
            // Twelve seconds have passed on a slow machine, so that there was one more.
            refused = submitting(key, learner);
        }
        limited(refused, "\"learner\";r=0;t=");
        submitting(key, "another-" + learner).statusCode(202);
    }

    @Test
    void browsersAreToldToBeCareful() {
        for (String path : List.of(EXERCISES, "/problems/forbidden", "/q/health/live", "/nothing")) {
            as(key(PLATFORM, Scope.READ))
                    .get(path)
                    .then()
                    .header("X-Content-Type-Options", equalTo("nosniff"))
                    .header("Referrer-Policy", equalTo("no-referrer"))
                    .header("Strict-Transport-Security", equalTo("max-age=31536000"));
        }
        as(key(PLATFORM, Scope.READ))
                .get(EXERCISES)
                .then()
                .header("Content-Security-Policy", containsString("default-src 'none'"));
        given().get("/q/swagger-ui/")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
    }

    @Test
    void otherSitesAreLetInByName() {
        preflight(KeysProfile.FRIENDLY_ORIGIN)
                .header("Access-Control-Allow-Origin", equalTo(KeysProfile.FRIENDLY_ORIGIN));
        preflight("https://evil.example").header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void theDescriptionNamesTheScheme() {
        assertThat(Contract.published()
                        .document()
                        .at("/components/securitySchemes/key/scheme")
                        .asText())
                .isEqualTo("bearer");
    }

    private static ValidatableResponse preflight(String origin) {
        return given().header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .options("/api/v1/submissions")
                .then();
    }

    private static void refused(RequestSpecification request, String reason) {
        request.get(EXERCISES)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer realm=\"taskgrader\""))
                .body("type", equalTo("/problems/unauthenticated"))
                .body("detail", containsString(reason));
    }

    private static void limited(ValidatableResponse answer, String standing) {
        answer.statusCode(429)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/rate-limited"))
                .header("RateLimit", containsString(standing));
        assertThat(Integer.parseInt(answer.extract().header("Retry-After"))).isBetween(1, 60);
    }

    private static void ordering(String admin, String body, String... pointers) {
        given().auth()
                .oauth2(admin)
                .contentType(ContentType.JSON)
                .body(body)
                .post(KEYS)
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of(pointers)));
    }

    private static ValidatableResponse submitting(String key, String learner) {
        return json(key, Map.of("exercise", DoublingExercise.ID, "source", "// double", "learner", learner))
                .post("/api/v1/submissions")
                .then();
    }

    private static RequestSpecification json(String key, Map<String, ?> body) {
        return as(key).contentType(ContentType.JSON).body(body);
    }

    private static RequestSpecification as(String key) {
        return given().auth().oauth2(key);
    }

    private String key(String platform, Scope scope) {
        Set<Scope> scopes = EnumSet.of(scope);
        return keys.create(platform, scopes, Optional.empty()).text().text();
    }
}
