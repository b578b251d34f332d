package org.taskgrader.api.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.queue.ProgressEvent;
import org.taskgrader.api.queue.ProgressHub;
import org.taskgrader.api.queue.QueuePositions;
import org.taskgrader.api.settings.Settings;
import org.taskgrader.api.store.StoredSubmission;

/** Tells of a submission's progress while it happens, as server-sent events (WHATWG HTML, section 9.2). */
@Path("/api/v1/submissions/{id}/events")
public class EventResource {

    private static final Logger LOG = Logger.getLogger(EventResource.class);

    private static final long NOTHING_SEEN = -1;

    private final Submissions submissions;
    private final ProgressHub hub;
    private final QueuePositions positions;
    private final Streams streams;
    private final ObjectMapper json;
    private final Settings settings;

    EventResource(
            Submissions submissions,
            ProgressHub hub,
            QueuePositions positions,
            Streams streams,
            ObjectMapper json,
            Settings settings) {
        this.submissions = submissions;
        this.hub = hub;
        this.positions = positions;
        this.streams = streams;
        this.json = json;
        this.settings = settings;
    }

    @GET
    @RolesAllowed({Scope.Names.READ, Scope.Names.PAGE})
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @Tag(name = "Submissions")
    @Operation(
            operationId = "events",
            summary = "Follow a submission",
            description =
                    "Server-sent events: `queued`, `position` while it waits, `compiling`, `compiled`, one `test` for each"
                            + " run, and `done` with the report or `cancelled`, after which the stream ends. Whoever comes late gets everything from the beginning, or from"
                            + " `Last-Event-ID` on.")
    @APIResponse(
            responseCode = "200",
            description = "The events.",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "events", value = Examples.EVENTS)))
    @APIResponse(responseCode = "204", description = "`Last-Event-ID` is the last event there will ever be.")
    @APIResponse(responseCode = "429", ref = "too-many-streams")
    public Multi<OutboundSseEvent> events(
            @RestPath String id,
            @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
            @Context Sse sse,
            @Context HttpServerRequest client) {
        StoredSubmission stored = submissions.own(id);
        UUID submission = stored.id();
        long seen = seen(lastEventId);
        if (EventStream.CANCELLED.equals(lastEventId) || (seen != NOTHING_SEEN && sawAll(submission, seen))) {
            // By the standard the one answer after which a browser does not connect again.
            throw new WebApplicationException(Response.noContent().build());
        }
        Streams.Place place = streams.enter(
                stored.sender().platform(),
                stored.learner(),
                client.remoteAddress().hostAddress());
        Multi<ProgressEvent> progress =
                hub.follow(submission).orElseGet(() -> Multi.createFrom().empty());
        return RestMulti.fromMultiData(
                        new EventStream(json, sse, settings.http().heartbeat())
                                .of(progress, seen, () -> positions.ahead(submission))
                                .onFailure()
                                .invoke(failure -> LOG.errorf(failure, "submission %s: its events ended", submission))
                                .onTermination()
                                .invoke(place::leave))
                // A proxy that collects the whole answer first would make events pointless.
                .header("X-Accel-Buffering", "no")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private boolean sawAll(UUID submission, long seen) {
        return hub.await(submission)
                .map(result -> result.getNow(Optional.empty()))
                .flatMap(result -> result)
                .map(result -> ProgressEvent.replay(result).size() - 1 <= seen)
                .orElse(false);
    }

    private static long seen(@Nullable String lastEventId) {
        return lastEventId != null && lastEventId.matches("\\d{1,9}") ? Long.parseLong(lastEventId) : NOTHING_SEEN;
    }
}
