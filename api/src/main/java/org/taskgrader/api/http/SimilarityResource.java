package org.taskgrader.api.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.taskgrader.api.access.Caller;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.problem.Problem;
import org.taskgrader.api.problem.ProblemException;
import org.taskgrader.api.problem.ProblemType;
import org.taskgrader.api.similarity.ComparisonWorker;
import org.taskgrader.api.similarity.Similarities;
import org.taskgrader.api.similarity.Similarities.Look;
import org.taskgrader.api.similarity.SimilarityView;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.Exercises;

/** Compares what the caller's learners have sent for an exercise. */
@Path("/api/v1/exercises/{id: .+}/similarities")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Exercises")
public class SimilarityResource {

    private final Similarities similarities;
    private final ComparisonWorker worker;
    private final Exercises library;
    private final Callers callers;

    SimilarityResource(Similarities similarities, ComparisonWorker worker, Exercises library, Callers callers) {
        this.similarities = similarities;
        this.worker = worker;
        this.library = library;
        this.callers = callers;
    }

    @POST
    @RolesAllowed(Scope.Names.ANALYTICS)
    @Operation(
            operationId = "compare",
            summary = "Compare what learners have sent for an exercise",
            description =
                    "One program of each learner of the caller's platform, the one with the best score, is compared with each"
                            + " other one; what all were given to start from counts for nothing. The answer and `Location` say"
                            + " where to read what is found, which is kept for some days. While a comparison for the exercise is"
                            + " under way, that one is the answer.")
    @APIResponse(
            responseCode = "202",
            description = "Begun; `Location` leads to how far it is.",
            content =
                    @Content(
                            schema = @Schema(implementation = SimilarityView.class),
                            examples = @ExampleObject(name = "similarity", value = SimilarityExamples.SIMILARITY)))
    @APIResponse(responseCode = "409", ref = "similarity-under-way")
    @APIResponse(responseCode = "501", ref = "no-comparer")
    public RestResponse<SimilarityView> compare(@RestPath String id) {
        Exercise exercise = library.find(id)
                .orElseThrow(() -> new ProblemException(
                        Problem.of(ProblemType.UNKNOWN_EXERCISE, "There is no exercise with this id.")));
        if (!exercise.kind().asksForCode()) {
            throw new ProblemException(Problem.of(
                    ProblemType.NOT_COMPARABLE,
                    "The exercise's kind is " + exercise.kind().id() + "."));
        }
        if (!worker.able()) {
            throw new ProblemException(
                    Problem.of(ProblemType.NO_COMPARER, "The operator has not set taskgrader.similarity.class-path."));
        }
        Caller caller = callers.current();
        return switch (similarities.begin(caller.platform(), exercise, look(caller))) {
            case Similarities.Begun(SimilarityView begun) ->
                uncached(ResponseBuilder.accepted(begun))
                        .location(URI.create(begun.links().self()))
                        .build();
            case Similarities.Busy(String other) ->
                throw new ProblemException(
                        Problem.of(ProblemType.SIMILARITY_UNDER_WAY, "Programs for " + other + " are being compared."));
        };
    }

    @GET
    @Path("/{similarity}")
    @RolesAllowed(Scope.Names.ANALYTICS)
    @Operation(
            operationId = "similarity",
            summary = "Read which programs for an exercise are similar",
            description =
                    "Pairs with the lines that say the same, the most similar first, and programs that are alike as a group."
                            + " Similar is not copied: in a short exercise, two who have never met write the same. Which programs"
                            + " they are is told to who has the scope `read` as well.")
    @APIResponse(
            responseCode = "200",
            description = "The comparison as it stands now.",
            content =
                    @Content(
                            schema = @Schema(implementation = SimilarityView.class),
                            examples = @ExampleObject(name = "similarity", value = SimilarityExamples.SIMILARITY)))
    @APIResponse(responseCode = "404", ref = "unknown-similarity")
    public RestResponse<SimilarityView> similarity(
            @RestPath String id, @Parameter(description = "The comparison's id.") @RestPath String similarity) {
        Caller caller = callers.current();
        return library.find(id)
                .flatMap(exercise -> Ids.read(similarity)
                        .flatMap(known -> similarities.find(caller.platform(), exercise.id(), known, look(caller))))
                .map(found -> uncached(ResponseBuilder.ok(found)).build())
                .orElseThrow(() -> new ProblemException(Problem.of(
                        ProblemType.UNKNOWN_SIMILARITY, "There is no comparison with this id for this exercise.")));
    }

    private static Look look(Caller caller) {
        return caller.scopes().contains(Scope.READ) ? Look.PROGRAMS : Look.FIGURES;
    }

    /** A comparison is another at every look. */
    private static ResponseBuilder<SimilarityView> uncached(ResponseBuilder<SimilarityView> response) {
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
