package org.taskgrader.api.http;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.function.Supplier;
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
import org.taskgrader.api.problem.Problem;
import org.taskgrader.api.problem.ProblemException;
import org.taskgrader.api.problem.ProblemType;
import org.taskgrader.core.exercise.Course;
import org.taskgrader.core.exercise.Exercises;
import org.taskgrader.core.exercise.folder.CourseFile;

/** Shows the course: which exercises belong together, in which order. */
@Path("/api/v1/courses")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Exercises")
public class CourseResource {

    private final Supplier<CourseFile.Reading> reading;
    private final Exercises library;
    private final Languages languages;

    CourseResource(Supplier<CourseFile.Reading> reading, Exercises library, Languages languages) {
        this.reading = reading;
        this.library = library;
        this.languages = languages;
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "course", summary = "Read a course")
    @Parameter(ref = "Accept-Language")
    @APIResponse(
            responseCode = "200",
            description = "The course, in the language that suits best.",
            content =
                    @Content(
                            schema = @Schema(implementation = CourseView.class),
                            examples = @ExampleObject(name = "course", value = Examples.COURSE)))
    public RestResponse<CourseView> course(
            @RestPath String id, @RestQuery @Nullable String lang, @Context HttpHeaders headers) {
        Course course = course(reading, id);
        Locale language = languages.best(lang, headers, course.titles().keySet());
        return ResponseBuilder.ok(CourseView.of(course, library, language))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .build();
    }

    /** The course of that id. */
    static Course course(Supplier<CourseFile.Reading> reading, String id) {
        return reading.get()
                .course()
                .filter(known -> known.id().equals(id))
                .orElseThrow(() -> new ProblemException(
                        Problem.of(ProblemType.UNKNOWN_COURSE, "There is no course with this id.")));
    }
}
