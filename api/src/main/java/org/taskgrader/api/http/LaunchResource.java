package org.taskgrader.api.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
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
import org.taskgrader.api.access.PageTokens;
import org.taskgrader.api.access.PageTokens.Issued;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.access.Visit;
import org.taskgrader.api.problem.Problem.FieldError;
import org.taskgrader.api.store.LearnerKeys;
import org.taskgrader.core.exercise.Exercises;

/** Lets a platform send a learner to an exercise's page: it says who they are, and the page need not ask. */
@Path("/api/v1/launches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Exercises")
public class LaunchResource {

    private final Exercises exercises;
    private final LearnerKeys learners;
    private final PageTokens tokens;
    private final Callers callers;

    LaunchResource(Exercises exercises, LearnerKeys learners, PageTokens tokens, Callers callers) {
        this.exercises = exercises;
        this.learners = learners;
        this.tokens = tokens;
        this.callers = callers;
    }

    @POST
    @RolesAllowed(Scope.Names.SUBMIT)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "launch",
            summary = "Get the address of a learner's page",
            description =
                    "The learner's browser can open it within five minutes, and work there for eight hours. Nothing is"
                            + " stored by this request.")
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
        if (exercises.find(request.exercise()).isEmpty()) {
            throw SubmissionBody.invalid(List.of(new FieldError(
                    "#/exercise", "There is no such exercise; GET /api/v1/exercises lists those there are.")));
        }
        String platform = callers.current().platform();
        Issued token = tokens.launch(new Visit(platform, learners.of(platform, request.learner()), request.exercise()));
        String language = request.lang().map(tag -> "lang=" + tag + "&").orElse("");
        return ResponseBuilder.ok(new LaunchView(
                        "/exercises/" + request.exercise() + "?" + language + "launch=" + token.text(),
                        token.expires().toString()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
