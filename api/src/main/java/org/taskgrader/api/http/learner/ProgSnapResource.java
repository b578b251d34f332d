package org.taskgrader.api.http.learner;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.analytics.progsnap.ProgSnapExport;
import org.taskgrader.api.http.ApiDescription;
import org.taskgrader.api.http.Courses;
import org.taskgrader.api.http.QueryParameters;
import org.taskgrader.core.exercise.Course;

/** Hands out what a course's learners have done, in the form in which researchers share it. */
@Path("/api/v1/analytics/courses/{id}/progsnap2")
@Produces(ProgSnapResource.ZIP)
@RunOnVirtualThread
@RolesAllowed(Scope.Names.ANALYTICS)
@SecurityRequirement(
        name = ApiDescription.KEY,
        scopes = {Scope.Names.ANALYTICS, Scope.Names.READ})
@Tag(name = "Analytics")
public class ProgSnapResource {

    static final String ZIP = "application/zip";

    private final ProgSnapExport export;
    private final LearnerReaders readers;
    private final Courses courses;
    private final ExportPlaces places;

    ProgSnapResource(ProgSnapExport export, LearnerReaders readers, Courses courses, ExportPlaces places) {
        this.export = export;
        this.readers = readers;
        this.courses = courses;
        this.places = places;
    }

    @GET
    @Operation(
            operationId = "progsnap2",
            summary = "Export what a course's learners have done",
            description =
                    "A data set for research as ProgSnap2 1.0 has it: every judged attempt with its tests and what was"
                            + " explained. Learners have names that are made for this export. Wants the scopes `analytics`"
                            + " and `read` together.")
    @APIResponse(
            responseCode = "200",
            description = "A zip archive with README.md, DatasetMetadata.csv, MainTable.csv and CodeStates.",
            content =
                    @Content(
                            mediaType = ZIP,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples = @ExampleObject(name = "archive", value = "PK…")))
    @APIResponse(responseCode = "400", ref = "bad-request")
    @APIResponse(responseCode = "429", ref = "too-many-streams")
    public RestResponse<StreamingOutput> export(
            @RestPath String id,
            @Parameter(
                            description =
                                    "`true`: with programs, and the messages that quote them, in which there may be names.",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    @RestQuery
                    @Nullable String sources,
            @Context RoutingContext request) {
        String platform = readers.platform();
        Course course = courses.required(id);
        boolean programs = QueryParameters.yes("sources", sources);
        BooleanSupplier gone = request.response()::closed;
        StreamingOutput archive =
                places.within(platform, request, out -> export.write(platform, course, programs, out, gone));
        return ResponseBuilder.ok(archive)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + course.id() + "-progsnap2.zip\"")
                .build();
    }
}
