package org.taskgrader.api.http.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.taskgrader.api.access.Platforms;
import org.taskgrader.api.testing.DoublingExercise;
import org.taskgrader.api.testing.KeysProfile;
import org.taskgrader.api.testing.TokenIssuer;

/** Real signed tokens of an OIDC provider: which are accepted, and what for. */
@QuarkusTest
@TestProfile(KeysProfile.class)
class TokenApiTest {

    private static final String PLATFORM = "university";

    @Inject
    Platforms platforms;

    @Inject
    Jdbi database;

    @BeforeEach
    void addPlatform() {
        platforms.add(PLATFORM);
    }

    @Test
    void aTokenIsItsPlatforms() {
        String id = submit(TokenIssuer.signed(TokenIssuer.token(PLATFORM, "openid taskgrader:submit")))
                .statusCode(202)
                .extract()
                .path("id");
        String platform =
                database.withHandle(handle -> handle.createQuery("select platform from submission where id::text = ?")
                        .bind(0, id)
                        .mapTo(String.class)
                        .one());
        assertThat(platform).isEqualTo(PLATFORM);
    }

    @Test
    void scopesMayBeAList() {
        JwtClaimsBuilder token = TokenIssuer.token(PLATFORM, "").claim("scope", List.of("taskgrader:submit", "other"));
        submit(TokenIssuer.signed(token)).statusCode(202);
    }

    @Test
    void onlyItsScopesCount() {
        submit(TokenIssuer.signed(TokenIssuer.token(PLATFORM, "taskgrader:read submit")))
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"))
                .body("detail", containsString("scope submit"));
        JwtClaimsBuilder roles = TokenIssuer.token(PLATFORM, "taskgrader:read").groups("submit");
        submit(TokenIssuer.signed(roles)).statusCode(403);
    }

    @Test
    void aPlatformThatIsNotKnownMayDoNothing() {
        submit(TokenIssuer.signed(TokenIssuer.token("nowhere", "taskgrader:submit")))
                .statusCode(403);
    }

    @Test
    void everythingElseIsRefused() {
        refused(TokenIssuer.forged(good()));
        refused(TokenIssuer.signed(good().issuer("https://elsewhere.test")));
        refused(TokenIssuer.signed(good().audience("another service")));
        refused(TokenIssuer.signed(good().issuedAt(Instant.now().minusSeconds(120))
                .expiresAt(Instant.now().minusSeconds(60))));
        String whole = TokenIssuer.signed(good());
        refused(whole.substring(0, whole.length() - 20));
        refused("eyJhbGciOiJub25lIn0." + whole.substring(whole.indexOf('.') + 1, whole.lastIndexOf('.')) + ".");
        refused("nonsense");
    }

    private static JwtClaimsBuilder good() {
        return TokenIssuer.token(PLATFORM, "taskgrader:submit");
    }

    private static void refused(String token) {
        submit(token)
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("Bearer"))
                .body("type", equalTo("/problems/unauthenticated"));
    }

    private static ValidatableResponse submit(String token) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("exercise", DoublingExercise.ID, "source", "// double"))
                .post("/api/v1/submissions")
                .then();
    }
}
