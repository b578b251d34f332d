package org.taskgrader.api.http.security;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.http.SessionCookie;
import org.taskgrader.api.http.security.SessionRequest.Place;
import org.taskgrader.api.problem.ProblemRoutes;

/**
 * Reads the cookie of who has signed in as an instructor. It counts for their pages, whose forms are taken from themselves
 * only, and for reading the figures that these link to; nowhere else: what changes something through the API wants a header that
 * no other site can make a browser send.
 */
@ApplicationScoped
class SessionMechanism implements HttpAuthenticationMechanism {

    private static final String PAGES = "/instructor";
    private static final String FIGURES = "/api/v1/analytics/";

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        Optional<Place> place = place(request.request(), request.normalizedPath());
        if (place.isEmpty() || request.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
            return Uni.createFrom().nullItem();
        }
        @Nullable Cookie cookie =
                request.request().getCookie(SessionCookie.name(request.request().authority()));
        return cookie == null
                ? Uni.createFrom().nullItem()
                : identities.authenticate(new SessionRequest(cookie.getValue(), place.get()));
    }

    /** Empty where it does not count. */
    private static Optional<Place> place(HttpServerRequest request, String path) {
        if (path.equals(PAGES) || path.startsWith(PAGES + "/")) {
            return Optional.of(Place.PAGES);
        }
        return request.method().equals(HttpMethod.GET) && path.startsWith(FIGURES)
                ? Optional.of(Place.FIGURES)
                : Optional.empty();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", ProblemRoutes.CHALLENGE));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(SessionRequest.class);
    }

    /** After keys, which are in a header, and before OIDC. */
    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 50;
    }
}
