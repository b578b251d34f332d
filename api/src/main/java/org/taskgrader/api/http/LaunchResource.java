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
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.taskgrader.api.access.PageTokens;
import org.taskgrader.api.access.PageTokens.Issued;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.access.Visit;

/**
 * Lets a platform send a learner to a page: it says who they are, and the page need not ask. The page leads on to others in
 * the same way.
 */
@Path("/api/v1/launches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Exercises")
public class LaunchResource {

    private final Destinations destinations;
    private final PageTokens tokens;
    private final Callers callers;

    LaunchResource(Destinations destinations, PageTokens tokens, Callers callers) {
        this.destinations = destinations;
        this.tokens = tokens;
        this.callers = callers;
    }

    @POST
    @RolesAllowed({Scope.Names.SUBMIT, Scope.Names.PAGE})
    @RunOnVirtualThread
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "launch",
            summary = "Get the address of a learner's page",
            description =
                    "The learner's browser can open it within five minutes, and work there for eight hours. Nothing is"
                            + " stored by this request. A learner's page asks for the next one: from a course's, or one that"
                            + " was opened from there, for any of the course; from another for the exercise that comes next,"
                            + " once its own is solved.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LaunchRequest.class),
                            examples = @ExampleObject(name = "launch", value = Examples.LAUNCH)))
    @APIResponse(
            responseCode = "200",
            description = "The address.",
            content =
                    @Content(
                            schema = @Schema(implementation = LaunchView.class),
                            examples = @ExampleObject(name = "address", value = Examples.LAUNCHED)))
    public RestResponse<LaunchView> launch(LaunchRequest request) {
        Visit visit = destinations.of(callers.current(), request);
        Issued token = tokens.launch(visit);
        String language = request.lang().map(tag -> "lang=" + tag + "&").orElse("");
        return ResponseBuilder.ok(new LaunchView(
                        address(visit) + "?" + language + "launch=" + token.text(),
                        token.expires().toString()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static String address(Visit visit) {
        return switch (visit) {
            case Visit.ToExercise there -> "/exercises/" + there.exercise();
            case Visit.ToCourse there -> "/courses/" + there.course();
        };
    }
}
