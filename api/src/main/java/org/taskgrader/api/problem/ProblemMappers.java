package org.taskgrader.api.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status.Family;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.store.Outage;

/**
 * Turns whatever ends a request early into a problem.
 *
 * <p>The http-problem extension was looked at: it would leave the pointers, the types and everything that fails outside
 * resources to us all the same.
 */
final class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    /** About as long as a PostgreSQL takes to start again after a crash. */
    private static final Duration STORAGE_PAUSE = Duration.ofSeconds(5);

    private final Telling telling;

    ProblemMappers(Telling telling) {
        this.telling = telling;
    }

    @ServerExceptionMapper
    Response ours(ProblemException e, RoutingContext request) {
        Response.ResponseBuilder response = telling.answer(e.problem(), request);
        e.retryAfter().ifPresent(time -> response.header(HttpHeaders.RETRY_AFTER, seconds(time)));
        return response.build();
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException e, RoutingContext request) {
        Response original = e.getResponse();
        if (original.getStatusInfo().getFamily() == Family.SUCCESSFUL) {
            return original;
        }
        Response.ResponseBuilder response = telling.answer(problem(original.getStatus()), request);
        // A 405 names the methods that are allowed (RFC 9110, section 15.5.6).
        Object allow = original.getHeaders().getFirst(HttpHeaders.ALLOW);
        return allow == null
                ? response.build()
                : response.header(HttpHeaders.ALLOW, allow).build();
    }

    /** Who has left gets no answer, and has made no mistake of ours. */
    @ServerExceptionMapper({IOException.class, UncheckedIOException.class})
    Response lost(Exception e, RoutingContext request) {
        if (!request.response().closed() && !hasLeft(e)) {
            return unexpected(e, request);
        }
        LOG.debugf("a client has left before its request was over: %s", e.getMessage());
        return Response.status(Response.Status.BAD_REQUEST).build();
    }

    /** Who reads a body may hear of a connection's end before the response does. */
    private static boolean hasLeft(Exception e) {
        return Stream.<Throwable>iterate(e, Objects::nonNull, Throwable::getCause)
                .anyMatch(ClosedChannelException.class::isInstance);
    }

    /** A database that is away comes back; a statement that is wrong is a mistake of ours. */
    @ServerExceptionMapper
    Response storage(JdbiException e, RoutingContext request) {
        if (!Outage.is(e)) {
            return unexpected(e, request);
        }
        return ours(storageAway(e), request);
    }

    /** What a request is answered that needs the database while that is away; the operator is told. */
    static ProblemException storageAway(JdbiException e) {
        LOG.warnf("a request is refused, as the database does not answer: %s", e.getMessage());
        return new ProblemException(
                Problem.of(
                        ProblemType.STORAGE_UNAVAILABLE,
                        "The database does not answer; it is tried again at each request."),
                STORAGE_PAUSE);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthenticated(SecurityException e, RoutingContext request) {
        return telling.answer(problem(401), request)
                .header(HttpHeaders.WWW_AUTHENTICATE, ProblemRoutes.CHALLENGE)
                .build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e, ResourceInfo resource, RoutingContext request) {
        return telling.answer(
                        Problem.of(ProblemType.FORBIDDEN, "The caller may not do this" + missing(resource) + "."),
                        request)
                .build();
    }

    private static String missing(ResourceInfo resource) {
        @Nullable Method method = resource.getResourceMethod();
        @Nullable RolesAllowed allowed = method == null ? null : method.getAnnotation(RolesAllowed.class);
        return allowed == null ? "" : ": it takes the scope " + String.join(" or ", allowed.value());
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e, RoutingContext request) {
        String occurrence = "urn:uuid:" + UUID.randomUUID();
        LOG.errorf(e, "request failed: %s", occurrence);
        return telling.answer(
                        Problem.of(ProblemType.INTERNAL_ERROR, "Something went wrong on our side; it has been logged.")
                                .at(occurrence),
                        request)
                .build();
    }

    /** The problem of a request that the framework has refused with {@code status}. */
    static Problem problem(int status) {
        return switch (status) {
            case 401 ->
                Problem.of(
                        ProblemType.UNAUTHENTICATED,
                        "The request shows no key that can be accepted: Authorization: Bearer tg_…");
            case 403 -> Problem.of(ProblemType.FORBIDDEN, "The caller may not do this.");
            case 404 -> Problem.of(ProblemType.NOT_FOUND, "There is nothing at this path.");
            case 405 -> Problem.of(ProblemType.METHOD_NOT_ALLOWED, "This path does not know the request's method.");
            case 406 ->
                Problem.of(ProblemType.NOT_ACCEPTABLE, "There is no answer in a form that the request accepts.");
            case 413 -> Problem.of(ProblemType.BODY_TOO_LARGE, "The body is larger than this service reads.");
            case 415 -> Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "The body must be application/json.");
            default ->
                status < 500
                        ? Problem.of(ProblemType.BAD_REQUEST, "The request was refused with status " + status + ".")
                        : Problem.of(ProblemType.INTERNAL_ERROR, "The service answered with status " + status + ".");
        };
    }

    /** Whole seconds, at least one, never too early. */
    static long seconds(Duration time) {
        return Math.max(1, time.plusNanos(999_999_999).toSeconds());
    }
}
