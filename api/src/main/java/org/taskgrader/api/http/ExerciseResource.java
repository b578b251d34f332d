package org.taskgrader.api.http;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.http.ExerciseView.ExerciseList;
import org.taskgrader.api.problem.Problem;
import org.taskgrader.api.problem.ProblemException;
import org.taskgrader.api.problem.ProblemType;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.Exercises;

/** Shows the exercises, as far as learners may see them. */
@Path("/api/v1/exercises")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Exercises")
public class ExerciseResource {

    private final Exercises library;
    private final Languages languages;

    ExerciseResource(Exercises library, Languages languages) {
        this.library = library;
        this.languages = languages;
    }

    @GET
    @Operation(operationId = "exercises", summary = "List all exercises")
    @Parameter(ref = "Accept-Language")
    @APIResponse(
            responseCode = "200",
            description = "All exercises, by id.",
            content =
                    @Content(
                            schema = @Schema(implementation = ExerciseList.class),
                            examples = @ExampleObject(name = "exercises", value = Examples.EXERCISES)))
    public RestResponse<ExerciseList> exercises(@RestQuery @Nullable String lang, @Context HttpHeaders headers) {
        ExerciseList list = new ExerciseList(library.exercises().stream()
                .map(exercise -> ExerciseView.summary(exercise, language(exercise, lang, headers)))
                .toList());
        return inItsLanguage(ResponseBuilder.ok(list)).build();
    }

    @GET
    @Path("/{id: .+}")
    @Operation(
            operationId = "exercise",
            summary = "Read an exercise",
            description = "Its id may hold slashes. Of its tests only the samples are told.")
    @Parameter(ref = "Accept-Language")
    @APIResponse(
            responseCode = "200",
            description = "The exercise, in the language that suits best.",
            content =
                    @Content(
                            schema = @Schema(implementation = ExerciseView.class),
                            examples = @ExampleObject(name = "exercise", value = Examples.EXERCISE)))
    public RestResponse<ExerciseView> exercise(
            @RestPath String id, @RestQuery @Nullable String lang, @Context HttpHeaders headers) {
        ExerciseView view = library.find(id)
                .map(exercise -> ExerciseView.of(exercise, language(exercise, lang, headers)))
                .orElseThrow(() -> new ProblemException(
                        Problem.of(ProblemType.UNKNOWN_EXERCISE, "There is no exercise with this id.")));
        return inItsLanguage(ResponseBuilder.ok(view))
                .header(HttpHeaders.CONTENT_LANGUAGE, view.language())
                .build();
    }

    private static <T> ResponseBuilder<T> inItsLanguage(ResponseBuilder<T> response) {
        return response.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }

    private Locale language(Exercise exercise, @Nullable String lang, HttpHeaders headers) {
        return languages.best(lang, headers, exercise.titles().keySet());
    }
}
