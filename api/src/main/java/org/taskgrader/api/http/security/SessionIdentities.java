package org.taskgrader.api.http.security;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.taskgrader.api.access.InstructorSessions;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.http.Callers;

/**
 * Who shows a session that goes on is who began it: at the pages with all that their key may do, elsewhere to read figures
 * only. One that is over is nobody's, and its browser may sign in again.
 */
@ApplicationScoped
class SessionIdentities implements IdentityProvider<SessionRequest> {

    private final InstructorSessions sessions;

    SessionIdentities(InstructorSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Class<SessionRequest> getRequestType() {
        return SessionRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(SessionRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> sessions.continued(request.token())
                .map(caller -> switch (request.place()) {
                    case PAGES -> caller;
                    case FIGURES -> caller.within(Set.of(Scope.ANALYTICS));
                })
                .map(Callers::identity)
                .orElseGet(SessionIdentities::nobody));
    }

    private static SecurityIdentity nobody() {
        return QuarkusSecurityIdentity.builder().setAnonymous(true).build();
    }
}
