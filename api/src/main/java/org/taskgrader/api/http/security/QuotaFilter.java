package org.taskgrader.api.http.security;

import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.taskgrader.api.http.Callers;

/** Counts each request, and tells how much is left. */
final class QuotaFilter {

    private final Callers callers;
    private final QuotaUse use;

    QuotaFilter(Callers callers, QuotaUse use) {
        this.callers = callers;
        this.use = use;
    }

    @ServerRequestFilter
    public void count() {
        callers.find().ifPresent(use::request);
    }

    @ServerResponseFilter
    public void tell(ContainerResponseContext response) {
        use.remaining().ifPresent(value -> response.getHeaders().putSingle("RateLimit", value));
        use.policies().ifPresent(value -> response.getHeaders().putSingle("RateLimit-Policy", value));
    }
}
