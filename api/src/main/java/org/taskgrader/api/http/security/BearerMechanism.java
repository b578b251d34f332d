package org.taskgrader.api.http.security;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.access.Caller;
import org.taskgrader.api.access.KeyText;
import org.taskgrader.api.access.PageTokens;
import org.taskgrader.api.http.Callers;
import org.taskgrader.api.http.SessionCookie;
import org.taskgrader.api.problem.ProblemRoutes;
import org.taskgrader.api.settings.AccessMode;
import org.taskgrader.api.settings.Settings;

/**
 * Reads {@code Authorization: Bearer …} (RFC 6750): keys are looked up here, other tokens are left to OIDC, where it is
 * switched on. Without the header a request is the local platform's, where the settings allow that, and nobody's elsewhere.
 */
@ApplicationScoped
class BearerMechanism implements HttpAuthenticationMechanism {

    private static final String BEARER = "bearer ";

    /** Headers by which proxies say that they speak for somebody else. */
    private static final List<String> PROXIED = List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "Via");

    private final boolean local;
    private final boolean tokens;
    private final PageTokens pages;

    BearerMechanism(
            Settings settings,
            PageTokens pages,
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled", defaultValue = "false") boolean tokens) {
        this.local = settings.access() == AccessMode.LOCAL;
        this.tokens = tokens;
        this.pages = pages;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        @Nullable String authorization = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null) {
            return local && fromThisMachine(request.request())
                    ? Uni.createFrom().item(Callers.identity(Caller.LOCAL))
                    : Uni.createFrom().nullItem();
        }
        String token = authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)
                ? authorization.substring(BEARER.length()).strip()
                : "";
        if (token.startsWith(KeyText.PREFIX)) {
            return identities.authenticate(new KeyRequest(token));
        }
        if (token.startsWith(PageTokens.PREFIX)) {
            return pages.shown(token)
                    .map(visit -> Uni.createFrom().item(Callers.identity(Caller.visiting(visit))))
                    .orElseGet(() -> Uni.createFrom()
                            .failure(KeyIdentities.refused("This page has been open too long: open it again.")));
        }
        return tokens
                ? Uni.createFrom().nullItem()
                : Uni.createFrom()
                        .failure(KeyIdentities.refused("The header Authorization must be \"Bearer\" and a key."));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", ProblemRoutes.CHALLENGE));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(KeyRequest.class);
    }

    /** Before OIDC, which would take a key for a broken token. */
    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 100;
    }

    /**
     * The service listens on the loopback interface only, so the connection comes from this machine. The request may not: a
     * proxy may pass on a stranger's, or a web page in this machine's browser may have given its own name this address.
     */
    private static boolean fromThisMachine(HttpServerRequest request) {
        return SessionCookie.onThisMachine(request.authority())
                && PROXIED.stream().noneMatch(request.headers()::contains);
    }
}
