package org.taskgrader.api.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.report.GradedSubmission;

/** Gives the next hint on request, for learners who do not want to send another attempt first. */
@Path("/api/v1/submissions/{id}/hints")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Submissions")
public class HintResource {

    private final Submissions submissions;
    private final Hints hints;

    HintResource(Submissions submissions, Hints hints) {
        this.submissions = submissions;
        this.hints = hints;
    }

    @POST
    @RolesAllowed({Scope.Names.SUBMIT, Scope.Names.PAGE})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "hint",
            summary = "Ask for the next hint",
            description =
                    "Answers with the report, which now holds the hint behind those that the learner sees. The request"
                            + " may be sent again: it never gives more than that one hint.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HintRequest.class),
                            examples = @ExampleObject(name = "second hint", value = Examples.HINT)))
    @APIResponse(
            responseCode = "200",
            description = "The report with the hint.",
            content =
                    @Content(
                            schema = @Schema(implementation = GradedSubmission.class),
                            examples = @ExampleObject(name = "report", value = Examples.GRADED)))
    @APIResponse(responseCode = "409", ref = "no-more-hints")
    public RestResponse<GradedSubmission> next(@RestPath String id, HintRequest request) {
        return ResponseBuilder.ok(hints.next(submissions.own(id), request.shown()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
