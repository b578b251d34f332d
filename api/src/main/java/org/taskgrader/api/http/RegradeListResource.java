package org.taskgrader.api.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.problem.ParameterRule;
import org.taskgrader.api.problem.ProblemException;
import org.taskgrader.api.regrade.RegradeList;
import org.taskgrader.core.exercise.folder.ExerciseFolder;

/** Lists regrades, so that none is lost with its id. */
@Path("/api/v1/regrades")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Exercises")
public class RegradeListResource {

    /** In an answer, whatever is asked for: each of them has its submissions counted. */
    private static final int MOST = 200;

    private final RegradeList list;
    private final Callers callers;

    RegradeListResource(RegradeList list, Callers callers) {
        this.list = list;
        this.callers = callers;
    }

    @GET
    @RolesAllowed(Scope.Names.AUTHOR)
    @Operation(
            operationId = "regrades",
            summary = "List regrades",
            description = "Those of the caller's platform, the latest first, each with its stage and without what came"
                    + " out differently.")
    @APIResponse(
            responseCode = "200",
            description = "The regrades as they stand now.",
            content =
                    @Content(
                            schema = @Schema(implementation = RegradeList.Page.class),
                            examples = @ExampleObject(name = "regrades", value = RegradeExamples.LIST)))
    @APIResponse(responseCode = "400", ref = "bad-request")
    public RestResponse<RegradeList.Page> regrades(
            @Parameter(
                            description =
                                    "Only those of this exercise. None are, if there never was one with this id: an exercise"
                                            + " may have been taken away since.")
                    @RestQuery
                    @Nullable String exercise,
            @Parameter(
                            description = "How many at most: 1 to 200, 50 if nothing is said.",
                            schema = @Schema(type = SchemaType.INTEGER))
                    @RestQuery
                    @Nullable String limit,
            @Parameter(description = "Begin behind there: `next` of the list before.") @RestQuery @Nullable String after) {
        Optional<String> next = QueryParameters.said(after);
        Optional<UUID> behind = next.flatMap(Ids::read);
        if (next.isPresent() && behind.isEmpty()) {
            throw refused();
        }
        // What can be no id is not asked for: PostgreSQL does not take every text (U+0000).
        Optional<String> only = QueryParameters.said(exercise);
        if (!only.map(ExerciseFolder::isId).orElse(true)) {
            throw ProblemException.of(new ParameterRule.ExerciseId("exercise"));
        }
        RegradeList.Page page = list.latest(
                        callers.current().platform(),
                        only,
                        behind,
                        QueryParameters.whole("limit", limit, 1, MOST).orElse(RegradeList.USUAL))
                .orElseThrow(RegradeListResource::refused);
        return ResponseBuilder.ok(page)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static ProblemException refused() {
        return ProblemException.of(new ParameterRule.Continuation("after"));
    }
}
