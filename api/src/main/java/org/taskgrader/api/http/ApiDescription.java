package org.taskgrader.api.http;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.taskgrader.api.problem.Problem;

/** What all operations share in the published description, but for the {@linkplain ProblemAnswers problems}. */
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
                        },
                        schemas = @Schema(name = "Problem", implementation = Problem.class)))
public class ApiDescription extends Application {

    /** The name of the one way to say who calls. */
    public static final String KEY = "key";
}
