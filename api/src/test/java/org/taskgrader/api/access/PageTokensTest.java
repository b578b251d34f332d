package org.taskgrader.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Optional;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;
import org.taskgrader.api.store.LearnerKey;

/** Tokens that another version has signed, under the same key. */
class PageTokensTest {

    private static final String SECRET = "a secret";

    private final PageTokens tokens = PageTokens.of(SECRET, Clock.systemUTC());

    @Test
    void onesWithoutAnEndAreTooOld() {
        Visit visit = new Visit.ToExercise("school", new LearnerKey("ada"), "abc/sum", Optional.empty(), tokens.end());
        assertThat(tokens.shown(tokens.page(visit).text())).contains(visit);
        assertThat(tokens.shown(PageTokens.PREFIX + earlier("PAGE"))).isEmpty();
        assertThat(tokens.launched(earlier("LAUNCH"))).isEmpty();
    }

    private String earlier(String purpose) {
        JwtClaims claims = new JwtClaims();
        claims.setStringClaim("platform", "school");
        claims.setStringClaim("learner", "ada");
        claims.setStringClaim("exercise", "abc/sum");
        return TokenSignature.of(SECRET, "tokens of pages", Clock.systemUTC()).sign(claims, purpose, tokens.end());
    }
}
