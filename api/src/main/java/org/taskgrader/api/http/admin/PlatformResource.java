package org.taskgrader.api.http.admin;

import io.quarkus.security.ForbiddenException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.taskgrader.api.access.Caller;
import org.taskgrader.api.access.Platforms;
import org.taskgrader.api.access.Platforms.Platform;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.http.Callers;
import org.taskgrader.api.http.admin.PlatformView.PlatformList;
import org.taskgrader.api.problem.Problem;
import org.taskgrader.api.problem.ProblemException;
import org.taskgrader.api.problem.ProblemType;

/** The platforms that may send something. */
@Path("/api/v1/admin/platforms")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Scope.Names.ADMIN)
@Tag(name = "Administration")
public class PlatformResource {

    private final Platforms platforms;
    private final Callers callers;

    PlatformResource(Platforms platforms, Callers callers) {
        this.platforms = platforms;
        this.callers = callers;
    }

    @GET
    @Operation(operationId = "platforms", summary = "List platforms", description = "Those that the caller manages.")
    @APIResponse(
            responseCode = "200",
            description = "The platforms, by id.",
            content =
                    @Content(
                            schema = @Schema(implementation = PlatformList.class),
                            examples = @ExampleObject(name = "platforms", value = AdminExamples.PLATFORMS)))
    public PlatformList platforms() {
        Caller caller = callers.current();
        return new PlatformList(platforms.all().stream()
                .filter(platform -> caller.governs(platform.id()))
                .map(PlatformView::of)
                .toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addPlatform",
            summary = "Make a platform known",
            description = "For the operator: a key of the platform `local` with the scope `admin`.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PlatformOrder.class),
                            examples = @ExampleObject(name = "platform", value = AdminExamples.PLATFORM_ORDER)))
    @APIResponse(
            responseCode = "201",
            description = "It is known from now on.",
            content =
                    @Content(
                            schema = @Schema(implementation = PlatformView.class),
                            examples = @ExampleObject(name = "platform", value = AdminExamples.PLATFORM)))
    @APIResponse(responseCode = "409", ref = "platform-exists")
    public RestResponse<PlatformView> add(InputStream body) throws IOException {
        if (!callers.current().isOperator()) {
            throw new ForbiddenException();
        }
        String id = PlatformOrder.read(body).id();
        if (!platforms.add(id)) {
            throw new ProblemException(
                    Problem.of(ProblemType.PLATFORM_EXISTS, "There is a platform \"" + id + "\" already."));
        }
        List<Platform> added = platforms.all().stream()
                .filter(platform -> platform.id().equals(id))
                .toList();
        return ResponseBuilder.<PlatformView>create(RestResponse.Status.CREATED, PlatformView.of(added.getFirst()))
                .build();
    }
}
