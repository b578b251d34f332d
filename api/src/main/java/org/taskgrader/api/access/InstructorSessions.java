package org.taskgrader.api.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.taskgrader.api.access.PageTokens.Issued;

/**
 * Who is signed in at the instructors' pages. A session is a signed token that names a platform and the id of the key that
 * began it, and holds no key; it may read figures and nothing else, whatever more the key may. The key is looked up each time
 * that the session is shown, so revoking it ends the session at once.
 */
public final class InstructorSessions {

    /** How long a session lasts from the sign-in on; it is not prolonged. */
    public static final Duration LIFETIME = Duration.ofHours(2);

    private static final String AUDIENCE = "INSTRUCTOR";
    private static final String PLATFORM = "platform";
    private static final String KEY = "key";

    private final TokenSignature signature;
    private final ApiKeys keys;
    private final Clock clock;

    private InstructorSessions(TokenSignature signature, ApiKeys keys, Clock clock) {
        this.signature = signature;
        this.keys = keys;
        this.clock = clock;
    }

    /** Sessions signed under a key derived from {@code secret}, which is that of learners' ids. */
    public static InstructorSessions of(String secret, ApiKeys keys, Clock clock) {
        return new InstructorSessions(TokenSignature.of(secret, "sessions of instructors", clock), keys, clock);
    }

    /**
     * Begins a session.
     *
     * @param latest when what was shown is over, which its session does not outlive; empty if its key says so itself
     * @return empty for a caller that may not read figures
     */
    public Optional<Issued> begin(Caller caller, Optional<Instant> latest) {
        if (!caller.scopes().contains(Scope.ANALYTICS)) {
            return Optional.empty();
        }
        Instant end = signature.now().plus(LIFETIME);
        Instant expires = latest.filter(end::isAfter).orElse(end);
        JwtClaims claims = new JwtClaims();
        claims.setStringClaim(PLATFORM, caller.platform());
        caller.key().ifPresent(id -> claims.setStringClaim(KEY, id));
        return Optional.of(new Issued(signature.sign(claims, AUDIENCE, expires), expires));
    }

    /** Whose session it is; empty if it is none of ours, or over. Asks the database. */
    public Optional<Caller> continued(String token) {
        return signature.claims(token, AUDIENCE).flatMap(this::caller);
    }

    private Optional<Caller> caller(JwtClaims claims) {
        try {
            Caller caller = new Caller(
                    claims.getStringClaimValue(PLATFORM),
                    Set.of(Scope.ANALYTICS),
                    Optional.ofNullable(claims.getStringClaimValue(KEY)));
            return caller.key().map(id -> good(id, caller.platform())).orElse(true)
                    ? Optional.of(caller)
                    : Optional.empty();
        } catch (MalformedClaimException refused) {
            return Optional.empty();
        }
    }

    private boolean good(String id, String platform) {
        return keys.find(id)
                .map(ApiKeys.Kept::key)
                .filter(key -> key.valid(clock.instant()))
                .filter(key -> key.platform().equals(platform))
                .filter(key -> key.scopes().contains(Scope.ANALYTICS))
                .isPresent();
    }
}
