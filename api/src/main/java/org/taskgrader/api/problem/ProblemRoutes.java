package org.taskgrader.api.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.regex.Pattern;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.store.Outage;

/** Problems for requests that never reach a resource: unknown paths, and what the server itself refuses. */
@ApplicationScoped
public class ProblemRoutes {

    /** The attribute of a refusal that says what is wrong with what was shown, in words for the caller. */
    public static final String DETAIL = "taskgrader.detail";

    /** What a request that does not say who makes it is told to show (RFC 6750, section 3). */
    public static final String CHALLENGE = "Bearer realm=\"taskgrader\"";

    /** A million octets or more: twice what a submission may have. */
    private static final Pattern LARGE = Pattern.compile("\\d{7,}");

    /** What can be more than a batch may have. */
    private static final Pattern LARGE_BATCH = Pattern.compile("9\\d{6}|\\d{8,}");

    private static final Set<String> OF_LARGE_BODIES = Set.of("/api/v1/batches", "/api/v1/trials");

    private final ObjectMapper json;
    private final Telling telling;

    ProblemRoutes(ObjectMapper json, Telling telling) {
        this.json = json;
        this.telling = telling;
    }

    void register(@Observes Router router) {
        for (int status : new int[] {400, 401, 403, 404, 405, 406, 413, 414, 415, 500, 503}) {
            router.errorHandler(status, request -> answer(request, ProblemMappers.problem(status)));
        }
        router.route().failureHandler(this::refused);
    }

    /** Who shows what is not accepted, or cannot be looked up, is refused before any resource is looked for. */
    private void refused(RoutingContext request) {
        switch (request.failure()) {
            case AuthenticationFailedException failure -> unauthenticated(request, failure);
            case JdbiException failure
            when Outage.is(failure) -> {
                ProblemException away = ProblemMappers.storageAway(failure);
                away.retryAfter()
                        .ifPresent(pause -> request.response()
                                .putHeader(HttpHeaders.RETRY_AFTER, Long.toString(ProblemMappers.seconds(pause))));
                answer(request, away.problem());
            }
            case null, default -> request.next();
        }
    }

    private void unauthenticated(RoutingContext request, AuthenticationFailedException failure) {
        request.response().putHeader("WWW-Authenticate", CHALLENGE + ", error=\"invalid_token\"");
        @Nullable String detail = failure.getAttribute(DETAIL);
        answer(
                request,
                Problem.of(
                        ProblemType.UNAUTHENTICATED,
                        detail == null ? "The token that the request shows is not accepted." : detail));
    }

    /** Before Quarkus' own limit, which answers without a body. */
    void refuseLargeBodies(@Observes Filters filters) {
        filters.register(this::refuseLargeBody, 100);
    }

    private void refuseLargeBody(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        Pattern large = OF_LARGE_BODIES.contains(request.normalizedPath()) ? LARGE_BATCH : LARGE;
        if (length == null || !large.matcher(length).matches()) {
            request.next();
            return;
        }
        // What is still to come would be taken for the next request.
        request.response()
                .putHeader(HttpHeaders.CONNECTION, "close")
                .endHandler(done -> request.request().connection().close());
        answer(request, ProblemMappers.problem(413));
    }

    private void answer(RoutingContext request, Problem problem) {
        request.response().setStatusCode(problem.status());
        telling.page(problem, request)
                .map(Response.ResponseBuilder::build)
                .ifPresentOrElse(page -> show(request, page), () -> tell(request, problem));
    }

    private static void show(RoutingContext request, Response page) {
        page.getStringHeaders()
                .forEach((name, values) -> request.response().headers().add(name, values));
        request.response().end(page.getEntity().toString());
    }

    private void tell(RoutingContext request, Problem problem) {
        try {
            request.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is strings and numbers, which can always be written", e);
        }
    }
}
