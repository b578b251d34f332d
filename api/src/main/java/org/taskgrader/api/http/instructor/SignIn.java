package org.taskgrader.api.http.instructor;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.taskgrader.api.access.InstructorSessions;
import org.taskgrader.api.access.KeyCheck;
import org.taskgrader.api.access.KeyText;
import org.taskgrader.api.access.PageTokens.Issued;
import org.taskgrader.api.http.Callers;

/** Begins sessions for who types in a key, or an OIDC token that the API would take too. */
@ApplicationScoped
class SignIn {

    private final KeyCheck keys;
    private final InstructorSessions sessions;
    private final IdentityProviderManager identities;
    private final boolean tokens;

    SignIn(
            KeyCheck keys,
            InstructorSessions sessions,
            IdentityProviderManager identities,
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled", defaultValue = "false") boolean tokens) {
        this.keys = keys;
        this.sessions = sessions;
        this.identities = identities;
        this.tokens = tokens;
    }

    /** What came of what was typed. */
    sealed interface Outcome {}

    /** A session has begun. */
    record Begun(Issued session) implements Outcome {}

    /** It was mistyped, or is not valid. */
    record Refused() implements Outcome {}

    /** It is good, and not for reading figures. */
    record NotForFigures() implements Outcome {}

    Outcome with(String shown, RoutingContext request) {
        if (shown.startsWith(KeyText.PREFIX)) {
            return switch (keys.ask(shown)) {
                case KeyCheck.Known(var caller) -> outcome(sessions.begin(caller, Optional.empty()));
                case KeyCheck.Misspelt misspelt -> new Refused();
                case KeyCheck.Refused refused -> new Refused();
            };
        }
        return tokens && !shown.isEmpty() ? withToken(shown, request) : new Refused();
    }

    /** Quarkus says whether the token is good, and our own rules whose it is: as for a request that has it in a header. */
    private Outcome withToken(String token, RoutingContext request) {
        try {
            SecurityIdentity identity = identities
                    .authenticate(HttpSecurityUtils.setRoutingContextAttribute(
                            new TokenAuthenticationRequest(new AccessTokenCredential(token)), request))
                    .await()
                    .indefinitely();
            Optional<Instant> end = identity.getPrincipal() instanceof JsonWebToken known
                    ? Optional.of(Instant.ofEpochSecond(known.getExpirationTime()))
                    : Optional.empty();
            return outcome(Callers.of(identity).flatMap(caller -> sessions.begin(caller, end)));
        } catch (AuthenticationFailedException refused) {
            return new Refused();
        }
    }

    private static Outcome outcome(Optional<Issued> session) {
        return session.<Outcome>map(Begun::new).orElseGet(NotForFigures::new);
    }
}
