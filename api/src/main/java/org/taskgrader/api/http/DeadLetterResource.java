package org.taskgrader.api.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.problem.Problem;
import org.taskgrader.api.problem.ProblemException;
import org.taskgrader.api.problem.ProblemType;
import org.taskgrader.api.webhook.DeadLetter;
import org.taskgrader.api.webhook.Outbox;

/** Calls that were given up: to look at, and to be made again. */
@Path("/api/v1/webhooks/dead")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Webhooks")
public class DeadLetterResource {

    private static final String PREFIX = "msg_";

    private final Outbox outbox;
    private final Callers callers;

    DeadLetterResource(Outbox outbox, Callers callers) {
        this.outbox = outbox;
        this.callers = callers;
    }

    /** All of them, in an object so that more can be said of them one day. */
    public record DeadLetters(@Schema(required = true) List<DeadLetter> deliveries) {

        public DeadLetters {
            deliveries = List.copyOf(deliveries);
        }
    }

    @GET
    @RolesAllowed(Scope.Names.READ)
    @Operation(
            operationId = "deadLetters",
            summary = "List calls that were given up",
            description =
                    "The latest first, 500 at most. They are listed for 30 days if the operator has not set another"
                            + " time.")
    @APIResponse(
            responseCode = "200",
            description = "The calls.",
            content =
                    @Content(
                            schema = @Schema(implementation = DeadLetters.class),
                            examples = @ExampleObject(name = "dead letters", value = Examples.DEAD_LETTERS)))
    public RestResponse<DeadLetters> list() {
        return ResponseBuilder.ok(new DeadLetters(outbox.dead(callers.current().platform())))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path("/{id}/redelivery")
    @RolesAllowed(Scope.Names.SUBMIT)
    @Operation(
            operationId = "redeliver",
            summary = "Make a call once more",
            description = "It is tried for as long as a new one, under the same id.")
    @APIResponse(responseCode = "202", description = "It will be made.")
    public RestResponse<Void> redeliver(@RestPath String id) {
        if (!known(id)) {
            throw new ProblemException(
                    Problem.of(ProblemType.UNKNOWN_DEAD_LETTER, "There is no call with this id that was given up."));
        }
        return RestResponse.accepted();
    }

    private boolean known(String id) {
        try {
            return id.startsWith(PREFIX)
                    && outbox.redeliver(callers.current().platform(), UUID.fromString(id.substring(PREFIX.length())));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
