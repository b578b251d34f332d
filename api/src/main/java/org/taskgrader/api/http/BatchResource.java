package org.taskgrader.api.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.problem.Problem;
import org.taskgrader.api.problem.ProblemException;
import org.taskgrader.api.problem.ProblemType;
import org.taskgrader.api.queue.ProgressHub;
import org.taskgrader.api.report.BatchView;
import org.taskgrader.api.report.SubmissionView;
import org.taskgrader.api.settings.Settings;
import org.taskgrader.api.store.StoredBatch;
import org.taskgrader.api.store.SubmissionStore;

/** Takes many programs in with one request, and tells what became of them. */
@Path("/api/v1/batches")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Batches")
public class BatchResource {

    private final Batches batches;
    private final SubmissionStore store;
    private final ProgressHub hub;
    private final Streams streams;
    private final Callers callers;
    private final ObjectMapper json;
    private final Settings settings;

    BatchResource(
            Batches batches,
            SubmissionStore store,
            ProgressHub hub,
            Streams streams,
            Callers callers,
            ObjectMapper json,
            Settings settings) {
        this.batches = batches;
        this.store = store;
        this.hub = hub;
        this.streams = streams;
        this.callers = callers;
        this.json = json;
        this.settings = settings;
    }

    @POST
    @RolesAllowed(Scope.Names.SUBMIT)
    @Consumes({MediaType.APPLICATION_JSON, BatchBody.NDJSON})
    @Operation(
            operationId = "submitBatch",
            summary = "Send many programs to be graded",
            description = "All are stored, or none. They are graded after those that somebody waits for. With"
                    + " `Idempotency-Key` the request may be sent again, and is carried out once.")
    @Parameter(ref = "Accept-Language")
    @Parameter(ref = "Idempotency-Key")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = BatchRequest.class),
                        examples = @ExampleObject(name = "batch", value = Examples.BATCH)),
                @Content(
                        mediaType = BatchBody.NDJSON,
                        schema = @Schema(implementation = SubmissionRequest.class),
                        examples = @ExampleObject(name = "lines", value = Examples.BATCH_LINES))
            })
    @APIResponse(
            responseCode = "202",
            description = "Accepted; `Location` leads to the batch.",
            content =
                    @Content(
                            schema = @Schema(implementation = BatchView.class),
                            examples = @ExampleObject(name = "accepted", value = Examples.BATCH_ACCEPTED)))
    @APIResponse(responseCode = "409", ref = "request-in-flight")
    public RestResponse<BatchView> submit(BatchRequest request, @Context HttpHeaders headers) {
        Accepted<BatchView> accepted =
                batches.accept(request, headers.getAcceptableLanguages(), IdempotencyKey.of(headers));
        ResponseBuilder<BatchView> response = ResponseBuilder.accepted(accepted.view());
        if (accepted.repeated()) {
            response.header(IdempotencyKey.REPLAYED, true);
        }
        return response.location(URI.create(accepted.view().links().self()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @RolesAllowed(Scope.Names.READ)
    @Path("/{id}")
    @Operation(
            operationId = "batch",
            summary = "Read how far a batch is",
            description = "How many of its programs are in which state, and how many have which verdict.")
    @APIResponse(
            responseCode = "200",
            description = "The batch as it stands now.",
            content =
                    @Content(
                            schema = @Schema(implementation = BatchView.class),
                            examples = @ExampleObject(name = "done", value = Examples.BATCH_DONE)))
    public RestResponse<BatchView> batch(@RestPath String id) {
        return current(batches.own(id).view());
    }

    @GET
    @RolesAllowed(Scope.Names.READ)
    @Path("/{id}/results")
    @Produces(BatchBody.NDJSON)
    @Operation(
            operationId = "batchResults",
            summary = "Read a batch's reports",
            description =
                    "One submission on a line, in the order of the request, each as soon as it and those before it are"
                            + " over; the answer ends with the last. An empty line means that the next one takes its time.")
    @APIResponse(
            responseCode = "200",
            description = "The submissions.",
            content =
                    @Content(
                            mediaType = BatchBody.NDJSON,
                            schema = @Schema(implementation = SubmissionView.class),
                            examples = @ExampleObject(name = "results", value = Examples.BATCH_RESULTS)))
    @APIResponse(responseCode = "400", ref = "bad-request")
    @APIResponse(responseCode = "429", ref = "too-many-streams")
    public RestResponse<StreamingOutput> results(
            @RestPath String id,
            @Parameter(
                            description = "How many results to leave out, because they were read before.",
                            schema = @Schema(implementation = Integer.class, minimum = "0"))
                    @RestQuery
                    @Nullable String from,
            @Context HttpServerRequest client) {
        StoredBatch batch = batches.own(id);
        int first = from(from);
        Streams.Place place = streams.enter(
                callers.current().platform(),
                Optional.empty(),
                client.remoteAddress().hostAddress());
        HttpServerResponse response = client.response();
        StreamingOutput results = new BatchResults(
                batches, store, hub, json, settings.http().heartbeat(), batch, first, place, response::closed);
        return ResponseBuilder.ok(results)
                .header("X-Accel-Buffering", "no")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @DELETE
    @RolesAllowed(Scope.Names.SUBMIT)
    @Path("/{id}")
    @Operation(
            operationId = "cancelBatch",
            summary = "Take back the rest of a batch",
            description =
                    "What is not graded yet will have no result; what is graded stays. The request may be sent again.")
    @APIResponse(
            responseCode = "200",
            description = "The batch, of which nothing is under way any more.",
            content =
                    @Content(
                            schema = @Schema(implementation = BatchView.class),
                            examples = @ExampleObject(name = "cancelled", value = Examples.BATCH_DONE)))
    public RestResponse<BatchView> cancel(@RestPath String id) {
        return current(batches.cancel(id));
    }

    private static RestResponse<BatchView> current(BatchView view) {
        return ResponseBuilder.ok(view)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static int from(@Nullable String from) {
        if (from == null) {
            return 0;
        }
        if (!from.matches("\\d{1,6}")) {
            throw new ProblemException(
                    Problem.of(ProblemType.BAD_REQUEST, "The parameter from must be a whole number, 0 or more."));
        }
        return Integer.parseInt(from);
    }
}
