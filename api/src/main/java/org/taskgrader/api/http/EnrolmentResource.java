package org.taskgrader.api.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.enrolment.EnrolmentList;
import org.taskgrader.api.enrolment.Enrolments;
import org.taskgrader.api.problem.Problem;
import org.taskgrader.api.problem.Problem.FieldError;
import org.taskgrader.api.problem.ProblemException;
import org.taskgrader.api.problem.ProblemType;
import org.taskgrader.core.exercise.folder.CourseFile;

/** Takes from a platform who is enrolled in a course. */
@Path("/api/v1/courses/{id}/enrolments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Analytics")
public class EnrolmentResource {

    /** Some ten thousand learners; a course with more sends its sessions one by one. */
    private static final int MAX_BYTES = 900 * 1024;

    private final Enrolments enrolments;
    private final Supplier<CourseFile.Reading> reading;
    private final Callers callers;

    EnrolmentResource(Enrolments enrolments, Supplier<CourseFile.Reading> reading, Callers callers) {
        this.enrolments = enrolments;
        this.reading = reading;
        this.callers = callers;
    }

    @PUT
    @RolesAllowed(Scope.Names.ADMIN)
    @Consumes(FigureAnswers.CSV)
    @Operation(
            operationId = "enrol",
            summary = "Say who is enrolled in a course",
            description =
                    "Comma-separated values with the columns `learner`, `session` and, if there are cohorts, `cohort`. The"
                            + " list takes the place of the earlier ones of its sessions, as a whole or not at all. Learners"
                            + " are kept as keyed hashes of their ids.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = FigureAnswers.CSV,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "list", value = Examples.ENROLMENTS)))
    @APIResponse(
            responseCode = "200",
            description = "How many are enrolled in these sessions by now.",
            content =
                    @Content(
                            schema = @Schema(implementation = EnrolmentView.class),
                            examples = @ExampleObject(name = "enrolled", value = Examples.ENROLLED)))
    @APIResponse(responseCode = "400", ref = "bad-request")
    public EnrolmentView enrol(@RestPath String id, InputStream body) throws IOException {
        String course = CourseResource.course(reading, id).id();
        EnrolmentList list = EnrolmentList.read(text(JsonBody.octets(body, MAX_BYTES)));
        JsonBody.refuse(list.flaws().stream()
                .map(flaw -> new FieldError("line " + flaw.line(), flaw.what()))
                .toList());
        return EnrolmentView.of(course, enrolments.replace(callers.current().platform(), course, list.enrolments()));
    }

    private static String text(byte[] octets) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ProblemException(
                    Problem.of(ProblemType.BAD_REQUEST, "The list must be in UTF-8; nothing was stored."));
        }
    }
}
