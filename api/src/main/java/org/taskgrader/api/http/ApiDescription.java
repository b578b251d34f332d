package org.taskgrader.api.http;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.taskgrader.api.problem.Problem;

/** What all operations share in the published description: parameters, and the problems that any of them may answer with. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "taskgrader",
                        version = "1",
                        description = "Grades learners' C programs and explains their mistakes. Every answer that is no"
                                + " success is a problem (RFC 9457) whose type leads to an explanation."),
        tags = {
            @Tag(name = "Submissions", description = "Send a program, and read what came of it."),
            @Tag(name = "Batches", description = "Send many programs at once."),
            @Tag(
                    name = "Webhooks",
                    description = "Who names a callback is called when a submission or a batch is over, as Standard"
                            + " Webhooks has it."),
            @Tag(name = "Exercises", description = "What programs can be written for."),
            @Tag(name = "Learners", description = "What is kept of one learner of the platform."),
            @Tag(name = "Administration", description = "Platforms and their keys.")
        },
        security = @SecurityRequirement(name = ApiDescription.KEY),
        components =
                @Components(
                        securitySchemes =
                                @SecurityScheme(
                                        securitySchemeName = ApiDescription.KEY,
                                        type = SecuritySchemeType.HTTP,
                                        scheme = "bearer",
                                        description =
                                                "A key (`tg_…`) or, where the operator has switched that on, an OIDC"
                                                        + " access token. The scopes that an operation takes are named with it. On"
                                                        + " the operator's own machine a service for trying things out wants none."),
                        parameters = {
                            @Parameter(
                                    name = "Prefer",
                                    in = ParameterIn.HEADER,
                                    description = "`wait=SECONDS` (RFC 7240): wait that long for the report.",
                                    schema = @Schema(type = SchemaType.STRING, examples = "wait=10")),
                            @Parameter(
                                    name = "Accept-Language",
                                    in = ParameterIn.HEADER,
                                    description = "Languages, best first, where the request names none itself.",
                                    schema = @Schema(type = SchemaType.STRING, examples = "fr, en;q=0.5")),
                            @Parameter(
                                    name = "Idempotency-Key",
                                    in = ParameterIn.HEADER,
                                    description =
                                            "A name for the request, 1 to 255 visible characters. Sent again with the"
                                                    + " same body, it is answered with what came of it, and says so with"
                                                    + " `Idempotent-Replayed: true`.",
                                    schema =
                                            @Schema(
                                                    type = SchemaType.STRING,
                                                    examples = "8e03978e-40d5-43dd-bc93-6894a57f9324")),
                            @Parameter(
                                    name = "id",
                                    in = ParameterIn.PATH,
                                    required = true,
                                    description = "The submission's id.",
                                    schema = @Schema(type = SchemaType.STRING)),
                        },
                        responses = {
                            @APIResponse(
                                    name = "malformed-json",
                                    description = "The body is not JSON.",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "malformed-json",
                                                                    value = Examples.MALFORMED_JSON))),
                            @APIResponse(
                                    name = "unknown-submission",
                                    description = "There is no such submission.",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "unknown-submission",
                                                                    value = Examples.UNKNOWN_SUBMISSION))),
                            @APIResponse(
                                    name = "unauthenticated",
                                    description =
                                            "The request does not say who makes it, or shows a key that is not accepted.",
                                    headers =
                                            @Header(
                                                    name = "WWW-Authenticate",
                                                    description = "What to show: a bearer token.",
                                                    schema = @Schema(type = SchemaType.STRING)),
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "unauthenticated",
                                                                    value = Examples.UNAUTHENTICATED))),
                            @APIResponse(
                                    name = "forbidden",
                                    description = "The caller may not do this.",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "forbidden",
                                                                    value = Examples.FORBIDDEN))),
                            @APIResponse(
                                    name = "rate-limited",
                                    description = "Too many requests of this key, or of this learner.",
                                    headers = {
                                        @Header(
                                                name = "Retry-After",
                                                description = "Seconds until the next one may come.",
                                                schema = @Schema(type = SchemaType.INTEGER, minimum = "1")),
                                        @Header(
                                                name = "RateLimit",
                                                description = "What is left (draft-ietf-httpapi-ratelimit-headers).",
                                                schema = @Schema(type = SchemaType.STRING)),
                                        @Header(
                                                name = "RateLimit-Policy",
                                                description = "What there may be.",
                                                schema = @Schema(type = SchemaType.STRING))
                                    },
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "rate-limited",
                                                                    value = Examples.RATE_LIMITED))),
                            @APIResponse(
                                    name = "unknown-key",
                                    description = "There is no such key, or it is not for the caller to manage.",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "unknown-key",
                                                                    value = Examples.UNKNOWN_KEY))),
                            @APIResponse(
                                    name = "unknown-learner",
                                    description = "Nothing is kept of this learner of the platform.",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "unknown-learner",
                                                                    value = Examples.UNKNOWN_LEARNER))),
                            @APIResponse(
                                    name = "platform-exists",
                                    description = "There is such a platform already.",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "platform-exists",
                                                                    value = Examples.PLATFORM_EXISTS))),
                            @APIResponse(
                                    name = "unknown-batch",
                                    description = "There is no such batch.",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "unknown-batch",
                                                                    value = Examples.UNKNOWN_BATCH))),
                            @APIResponse(
                                    name = "unknown-dead-letter",
                                    description = "There is no such call that was given up.",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "unknown-dead-letter",
                                                                    value = Examples.UNKNOWN_DEAD_LETTER))),
                            @APIResponse(
                                    name = "too-many-streams",
                                    description = "The client has as many streams as it may have, or there are too many"
                                            + " requests of this key.",
                                    headers =
                                            @Header(
                                                    name = "Retry-After",
                                                    description = "Seconds after which to ask again.",
                                                    schema = @Schema(type = SchemaType.INTEGER, minimum = "1")),
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "too-many-streams",
                                                                    value = Examples.TOO_MANY_STREAMS))),
                            @APIResponse(
                                    name = "bad-request",
                                    description = "A parameter is not as it must be.",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "bad-request",
                                                                    value = Examples.BAD_REQUEST))),
                            @APIResponse(
                                    name = "unknown-exercise",
                                    description = "There is no such exercise.",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "unknown-exercise",
                                                                    value = Examples.UNKNOWN_EXERCISE))),
                            @APIResponse(
                                    name = "no-own-input",
                                    description = "What the exercise asks for reads no input.",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "no-own-input",
                                                                    value = RunExamples.NO_OWN_INPUT))),
                            @APIResponse(
                                    name = "unknown-course",
                                    description = "There is no such course.",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "unknown-course",
                                                                    value = Examples.UNKNOWN_COURSE))),
                            @APIResponse(
                                    name = "regrade-under-way",
                                    description = "The regrade is not done yet.",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "regrade-under-way",
                                                                    value = Examples.REGRADE_UNDER_WAY))),
                            @APIResponse(
                                    name = "unknown-regrade",
                                    description = "There is no such regrade.",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "unknown-regrade",
                                                                    value = Examples.UNKNOWN_REGRADE))),
                            @APIResponse(
                                    name = "unknown-similarity",
                                    description = "There is no such comparison.",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "unknown-similarity",
                                                                    value = SimilarityExamples.UNKNOWN_SIMILARITY))),
                            @APIResponse(
                                    name = "no-comparer",
                                    description = "What compares programs is not installed.",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "no-comparer",
                                                                    value = SimilarityExamples.NO_COMPARER))),
                            @APIResponse(
                                    name = "similarity-under-way",
                                    description =
                                            "Programs of another exercise are being compared, or what is sent for this one is no program.",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "similarity-under-way",
                                                                    value = SimilarityExamples.SIMILARITY_UNDER_WAY))),
                            @APIResponse(
                                    name = "unknown-group",
                                    description = "There is no such group, or no message for it.",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "unknown-group",
                                                                    value = Examples.UNKNOWN_GROUP))),
                            @APIResponse(
                                    name = "not-acceptable",
                                    description = "The answer cannot be given in a form that the request accepts.",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "not-acceptable",
                                                                    value = Examples.NOT_ACCEPTABLE))),
                            @APIResponse(
                                    name = "request-in-flight",
                                    description = "A request with the same `Idempotency-Key` is being stored.",
                                    headers =
                                            @Header(
                                                    name = "Retry-After",
                                                    description = "Seconds after which it will be.",
                                                    schema = @Schema(type = SchemaType.INTEGER, minimum = "1")),
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "request-in-flight",
                                                                    value = Examples.REQUEST_IN_FLIGHT))),
                            @APIResponse(
                                    name = "already-graded",
                                    description = "The submission has its result.",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "already-graded",
                                                                    value = Examples.ALREADY_GRADED))),
                            @APIResponse(
                                    name = "no-more-hints",
                                    description =
                                            "There is no such hint: all were given, they are given in order, or there"
                                                    + " is no report yet. The problem's type tells which.",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "no-more-hints",
                                                                    value = Examples.NO_MORE_HINTS))),
                            @APIResponse(
                                    name = "body-too-large",
                                    description = "The body is too large.",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "body-too-large",
                                                                    value = Examples.BODY_TOO_LARGE))),
                            @APIResponse(
                                    name = "unsupported-media-type",
                                    description = "The body is not said to be JSON.",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "unsupported-media-type",
                                                                    value = Examples.UNSUPPORTED_MEDIA_TYPE))),
                            @APIResponse(
                                    name = "invalid-request",
                                    description = "Fields of the body are not as they must be; all of them are named.",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "invalid-request",
                                                                    value = Examples.INVALID_REQUEST))),
                            @APIResponse(
                                    name = "queue-full",
                                    description =
                                            "The queue is full, the service is stopping, or its database does not answer.",
                                    headers =
                                            @Header(
                                                    name = "Retry-After",
                                                    description = "Seconds after which to send it again.",
                                                    schema = @Schema(type = SchemaType.INTEGER, minimum = "1")),
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "queue-full",
                                                                    value = Examples.QUEUE_FULL))),
                            @APIResponse(
                                    name = "internal-error",
                                    description = "The service has made a mistake.",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "internal-error",
                                                                    value = Examples.INTERNAL_ERROR)))
                        }))
public class ApiDescription extends Application {

    /** The name of the one way to say who calls. */
    public static final String KEY = "key";
}
