package org.taskgrader.api.http.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.taskgrader.api.access.Caller;
import org.taskgrader.api.access.KeyCheck;
import org.taskgrader.api.access.KeyCheck.Answer;
import org.taskgrader.api.http.Callers;
import org.taskgrader.api.problem.ProblemRoutes;

/** Who shows a key that is good is who it was made for. */
@ApplicationScoped
class KeyIdentities implements IdentityProvider<KeyRequest> {

    private final KeyCheck keys;

    KeyIdentities(KeyCheck keys) {
        this.keys = keys;
    }

    @Override
    public Class<KeyRequest> getRequestType() {
        return KeyRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(KeyRequest request, AuthenticationRequestContext context) {
        Optional<Answer> known = keys.atOnce(request.text());
        return known.isPresent()
                ? Uni.createFrom().item(() -> identity(known.get()))
                : context.runBlocking(() -> identity(keys.ask(request.text())));
    }

    private static SecurityIdentity identity(Answer answer) {
        return switch (answer) {
            case KeyCheck.Known(Caller caller) -> Callers.identity(caller);
            case KeyCheck.Misspelt misspelt ->
                throw refused("The key is mistyped or cut off: its checksum does not fit. Copy it once more.");
            case KeyCheck.Refused refused -> throw refused("There is no such key, or it has expired or was revoked.");
        };
    }

    static AuthenticationFailedException refused(String detail) {
        return new AuthenticationFailedException(detail, Map.of(ProblemRoutes.DETAIL, detail));
    }
}
