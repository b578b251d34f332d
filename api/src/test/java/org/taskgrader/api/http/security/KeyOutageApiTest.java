package org.taskgrader.api.http.security;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.taskgrader.api.access.ApiKeys;
import org.taskgrader.api.access.Platforms;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.testing.DatabaseOutage;
import org.taskgrader.api.testing.KeysProfile;
import org.taskgrader.api.testing.TokenIssuer;

/** Who calls while the database is away, which knows who they are, has made no mistake. */
@QuarkusTest
@TestProfile(KeysProfile.class)
class KeyOutageApiTest {

    private static final String EXERCISES = "/api/v1/exercises";

    @Inject
    ApiKeys keys;

    @Inject
    Platforms platforms;

    @Test
    void whoCannotBeLookedUpIsToldToComeBack() throws SQLException {
        platforms.add("seen-before");
        platforms.add("never-seen");
        String key = keys.create("seen-before", EnumSet.of(Scope.READ, Scope.ADMIN), Optional.empty())
                .text()
                .text();
        String seen = TokenIssuer.signed(TokenIssuer.token("seen-before", "taskgrader:admin taskgrader:read"));
        String unseen = TokenIssuer.signed(TokenIssuer.token("never-seen", "taskgrader:read"));
        get(seen, EXERCISES).statusCode(200);
        DatabaseOutage.during(() -> {
            away(get(key, EXERCISES));
            away(get(key, "/api/v1/admin/keys"));
            away(get(key, "/nothing/at/all"));
            away(get(unseen, EXERCISES));
            get(seen, EXERCISES).statusCode(200);
            away(get(seen, "/api/v1/admin/keys"));
            away(get(seen, "/api/v1/admin/platforms"));
            get(key.substring(0, key.length() - 1), EXERCISES).statusCode(401);
            given().get(EXERCISES).then().statusCode(401);
        });
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
        get(key, "/api/v1/admin/keys").statusCode(200);
        get(unseen, EXERCISES).statusCode(200);
    }

    private static ValidatableResponse get(String shown, String path) {
        return given().auth().oauth2(shown).get(path).then();
    }

    private static void away(ValidatableResponse answer) {
        answer.statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", equalTo("5"))
                .body("type", equalTo("/problems/storage-unavailable"));
    }
}
