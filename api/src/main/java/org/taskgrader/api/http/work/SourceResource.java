package org.taskgrader.api.http.work;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.http.Submissions;
import org.taskgrader.api.store.Attempts;

/** Gives a program back to who has sent it. */
@Path("/api/v1/submissions/{id}/source")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Submissions")
public class SourceResource {

    private final Submissions submissions;
    private final Attempts attempts;

    SourceResource(Submissions submissions, Attempts attempts) {
        this.submissions = submissions;
        this.attempts = attempts;
    }

    @GET
    @RolesAllowed({Scope.Names.READ, Scope.Names.PAGE})
    @Operation(
            operationId = "source",
            summary = "Read a submission's program",
            description = "Without a `source` once the time is over for which the operator keeps programs.")
    @APIResponse(
            responseCode = "200",
            description = "The program, if it is still kept.",
            content =
                    @Content(
                            schema = @Schema(implementation = SourceView.class),
                            examples = @ExampleObject(name = "program", value = WorkExamples.SOURCE)))
    public RestResponse<SourceView> source(@RestPath String id) {
        UUID own = submissions.own(id).id();
        return ResponseBuilder.ok(new SourceView(own.toString(), attempts.source(own)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
