package org.taskgrader.api.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
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
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.queue.ProgressHub;
import org.taskgrader.api.report.GradedSubmission;
import org.taskgrader.api.report.PendingSubmission;
import org.taskgrader.api.report.SubmissionView;
import org.taskgrader.api.settings.Settings;
import org.taskgrader.api.store.StoredSubmission;

/** Takes programs in, and tells what became of them. */
@Path("/api/v1/submissions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Submissions")
public class SubmissionResource {

    private static final String PREFER = "Prefer";
    private static final String PREFERENCE_APPLIED = "Preference-Applied";

    private final Submissions submissions;
    private final ProgressHub hub;
    private final Duration longestWait;

    SubmissionResource(Submissions submissions, ProgressHub hub, Settings settings) {
        this.submissions = submissions;
        this.hub = hub;
        this.longestWait = settings.http().longestWait();
    }

    @POST
    @RolesAllowed({Scope.Names.SUBMIT, Scope.Names.PAGE})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "submit",
            summary = "Send a program to be graded",
            description =
                    "Answers at once with 202 and where to ask on; with `Prefer: wait=SECONDS` it waits that long and"
                            + " answers with the report and 200. With `Idempotency-Key` it may be sent again, and is"
                            + " carried out once.")
    @Parameter(ref = "Prefer")
    @Parameter(ref = "Accept-Language")
    @Parameter(ref = "Idempotency-Key")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SubmissionRequest.class),
                            examples = @ExampleObject(name = "submission", value = Examples.SUBMIT)))
    @APIResponse(
            responseCode = "200",
            description = "The report; or that the submission was taken back while this request waited.",
            content =
                    @Content(
                            schema = @Schema(implementation = SubmissionView.class),
                            examples = @ExampleObject(name = "report", value = Examples.GRADED)))
    @APIResponse(
            responseCode = "202",
            description = "Accepted; `Location` leads to the report.",
            content =
                    @Content(
                            schema = @Schema(implementation = PendingSubmission.class),
                            examples = @ExampleObject(name = "accepted", value = Examples.PENDING)))
    @APIResponse(responseCode = "409", ref = "request-in-flight")
    public RestResponse<SubmissionView> submit(SubmissionRequest request, @Context HttpHeaders headers) {
        Accepted<SubmissionView> accepted =
                submissions.accept(request, headers.getAcceptableLanguages(), IdempotencyKey.of(headers));
        Optional<Duration> wait = waitPreference(headers);
        // Who does not wait is told what was accepted, however quickly it may have been graded since.
        SubmissionView view = wait.isPresent() ? awaited(accepted.view().id(), wait.get()) : accepted.view();
        ResponseBuilder<SubmissionView> response =
                over(view) ? ResponseBuilder.ok(view) : ResponseBuilder.accepted(view);
        if (accepted.repeated()) {
            response.header(IdempotencyKey.REPLAYED, true);
        }
        return prefer(response, wait).location(URI.create(view.links().self())).build();
    }

    @GET
    @RolesAllowed({Scope.Names.READ, Scope.Names.PAGE})
    @Path("/{id}")
    @Operation(
            operationId = "submission",
            summary = "Read a submission and, once it is graded, its report",
            description = "With `Prefer: wait=SECONDS` it waits that long for the report.")
    @Parameter(ref = "Prefer")
    @APIResponse(
            responseCode = "200",
            description = "The submission as it stands now.",
            content =
                    @Content(
                            schema = @Schema(implementation = SubmissionView.class),
                            examples = {
                                @ExampleObject(name = "queued", value = Examples.PENDING),
                                @ExampleObject(name = "done", value = Examples.GRADED)
                            }))
    public RestResponse<SubmissionView> submission(@RestPath String id, @Context HttpHeaders headers) {
        Optional<Duration> wait = waitPreference(headers);
        return prefer(ResponseBuilder.ok(view(id, wait)), wait).build();
    }

    @DELETE
    @RolesAllowed(Scope.Names.SUBMIT)
    @Path("/{id}")
    @Operation(
            operationId = "cancel",
            summary = "Take a submission back",
            description =
                    "It will have no result: if it waits it is not graded, if it is being graded that is stopped at once."
                            + " The request may be sent again. What has its result cannot be taken back.")
    @APIResponse(
            responseCode = "200",
            description = "It was taken back, now or before.",
            content =
                    @Content(
                            schema = @Schema(implementation = PendingSubmission.class),
                            examples = @ExampleObject(name = "cancelled", value = Examples.CANCELLED)))
    @APIResponse(responseCode = "409", ref = "already-graded")
    public RestResponse<SubmissionView> cancel(@RestPath String id) {
        return ResponseBuilder.ok(submissions.cancel(id))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private Optional<Duration> waitPreference(HttpHeaders headers) {
        return WaitPreference.of(headers.getRequestHeader(PREFER), longestWait);
    }

    private static ResponseBuilder<SubmissionView> prefer(
            ResponseBuilder<SubmissionView> response, Optional<Duration> wait) {
        wait.ifPresent(time -> response.header(PREFERENCE_APPLIED, "wait=" + time.toSeconds()));
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static boolean over(SubmissionView view) {
        return switch (view.status()) {
            case QUEUED, GRADING -> false;
            case DONE, CANCELLED -> true;
        };
    }

    private SubmissionView view(String id, Optional<Duration> wait) {
        StoredSubmission submission = submissions.own(id);
        return wait.isPresent() ? awaited(id, wait.get()) : submission.view();
    }

    /** One of the platform's own, with its report if that comes in time. */
    private SubmissionView awaited(String id, Duration wait) {
        Optional<SubmissionView> result = hub.await(UUID.fromString(id)).flatMap(future -> await(future, wait));
        return result.orElseGet(() -> submissions.own(id).view());
    }

    private static Optional<GradedSubmission> await(
            CompletableFuture<Optional<GradedSubmission>> result, Duration time) {
        try {
            return result.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException notYet) {
            // The answer is then that the submission is still under way.
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a submission's result is never an exception", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
