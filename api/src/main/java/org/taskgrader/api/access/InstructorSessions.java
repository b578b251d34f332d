package org.taskgrader.api.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.access.PageTokens.Issued;

/**
 * Who is signed in at the instructors' pages. A session is a signed token that names a platform and the id of the key that
 * began it, and holds no key. The key is looked up each time that the session is shown: so the session may do what the key may
 * at that moment, and revoking it ends the session at once. What was no key, but an OIDC token, is over by itself; its session
 * holds the scopes that it had.
 */
public final class InstructorSessions {

    /** How long a session lasts from the sign-in on; it is not prolonged. */
    public static final Duration LIFETIME = Duration.ofHours(2);

    private static final String AUDIENCE = "INSTRUCTOR";
    private static final String PLATFORM = "platform";
    private static final String KEY = "key";

    /** As RFC 6749 (3.3) writes them: with spaces between. */
    private static final String SCOPES = "scope";

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
        caller.key()
                .ifPresentOrElse(
                        id -> claims.setStringClaim(KEY, id),
                        () -> claims.setStringClaim(
                                SCOPES,
                                caller.scopes().stream().map(Scope::text).collect(Collectors.joining(" "))));
        return Optional.of(new Issued(signature.sign(claims, AUDIENCE, expires), expires));
    }

    /** Whose session it is, and what they may do; empty if it is none of ours, or over. Asks the database. */
    public Optional<Caller> continued(String token) {
        return signature
                .claims(token, AUDIENCE)
                .flatMap(this::caller)
                .filter(caller -> caller.scopes().contains(Scope.ANALYTICS));
    }

    private Optional<Caller> caller(JwtClaims claims) {
        try {
            String platform = claims.getStringClaimValue(PLATFORM);
            @Nullable String key = claims.getStringClaimValue(KEY);
            @Nullable String scopes = claims.getStringClaimValue(SCOPES);
            return key != null
                    ? keyed(key, platform)
                    : Optional.ofNullable(scopes).map(names -> new Caller(platform, scopes(names), Optional.empty()));
        } catch (MalformedClaimException refused) {
            return Optional.empty();
        }
    }

    private Optional<Caller> keyed(String id, String platform) {
        return keys.find(id)
                .map(ApiKeys.Kept::key)
                .filter(key -> key.valid(clock.instant()))
                .filter(key -> key.platform().equals(platform))
                .map(ApiKey::caller);
    }

    private static Set<Scope> scopes(String names) {
        return Stream.of(names.split(" "))
                .flatMap(name -> Scope.named(name).stream())
                .collect(Collectors.toSet());
    }
}
