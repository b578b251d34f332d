package org.taskgrader.api.http.admin;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.taskgrader.api.access.ApiKey;
import org.taskgrader.api.access.ApiKeys;
import org.taskgrader.api.access.Caller;
import org.taskgrader.api.access.IssuedKey;
import org.taskgrader.api.access.KeyCheck;
import org.taskgrader.api.access.Platforms;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.http.Callers;
import org.taskgrader.api.http.JsonBody;
import org.taskgrader.api.http.admin.KeyView.KeyList;
import org.taskgrader.api.http.admin.KeyView.NewKey;
import org.taskgrader.api.problem.Problem;
import org.taskgrader.api.problem.Problem.FieldError;
import org.taskgrader.api.problem.ProblemException;
import org.taskgrader.api.problem.ProblemType;

/** Keys: of all platforms for the operator, of their own for others. */
@Path("/api/v1/admin/keys")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Scope.Names.ADMIN)
@Tag(name = "Administration")
public class KeyResource {

    /** Long enough to bring a new key to every machine of a platform within a working day. */
    private static final Duration OVERLAP = Duration.ofHours(24);

    private final ApiKeys keys;
    private final KeyCheck check;
    private final Platforms platforms;
    private final Callers callers;
    private final Clock clock;

    KeyResource(ApiKeys keys, KeyCheck check, Platforms platforms, Callers callers, Clock clock) {
        this.keys = keys;
        this.check = check;
        this.platforms = platforms;
        this.callers = callers;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "keys",
            summary = "List keys",
            description = "Those of the platforms that the caller manages, expired and revoked ones too.")
    @APIResponse(
            responseCode = "200",
            description = "The keys, the newest first; never their texts.",
            content =
                    @Content(
                            schema = @Schema(implementation = KeyList.class),
                            examples = @ExampleObject(name = "keys", value = AdminExamples.KEYS)))
    public KeyList keys() {
        return new KeyList(
                keys.all().stream().filter(governed()).map(KeyView::of).toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createKey",
            summary = "Make a key",
            description = "The answer is the one time that the key itself is shown.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = KeyOrder.class),
                            examples = @ExampleObject(name = "key", value = AdminExamples.KEY_ORDER)))
    @APIResponse(
            responseCode = "201",
            description = "The key.",
            content =
                    @Content(
                            schema = @Schema(implementation = NewKey.class),
                            examples = @ExampleObject(name = "key", value = AdminExamples.NEW_KEY)))
    public RestResponse<NewKey> create(InputStream body) throws IOException {
        KeyOrder order = KeyOrder.read(body);
        if (!callers.current().governs(order.platform()) || !platforms.known(order.platform())) {
            JsonBody.refuse(List.of(new FieldError(
                    "#/platform", "There is no such platform; GET /api/v1/admin/platforms lists those there are.")));
        }
        Optional<Instant> expires = order.days().isPresent()
                ? Optional.of(clock.instant().plus(Duration.ofDays(order.days().getAsInt())))
                : Optional.empty();
        return created(keys.create(order.platform(), order.scopes(), expires));
    }

    @POST
    @Path("/{key}/rotation")
    @Operation(
            operationId = "rotateKey",
            summary = "Make a key in the place of another",
            description = "With the same scopes. The old one is accepted for 24 hours more.")
    @APIResponse(
            responseCode = "201",
            description = "The new key.",
            content =
                    @Content(
                            schema = @Schema(implementation = NewKey.class),
                            examples = @ExampleObject(name = "key", value = AdminExamples.NEW_KEY)))
    public RestResponse<NewKey> rotate(@RestPath String key) {
        return created(keys.rotate(key, OVERLAP, governed()).orElseThrow(KeyResource::unknown));
    }

    @DELETE
    @Path("/{key}")
    @Operation(
            operationId = "revokeKey",
            summary = "Revoke a key",
            description = "Other nodes that have just seen it accept it for five seconds more.")
    @APIResponse(
            responseCode = "200",
            description = "It is refused from now on.",
            content =
                    @Content(
                            schema = @Schema(implementation = KeyView.class),
                            examples = @ExampleObject(name = "key", value = AdminExamples.REVOKED)))
    public KeyView revoke(@RestPath String key) {
        KeyView revoked = KeyView.of(keys.revoke(key, governed()).orElseThrow(KeyResource::unknown));
        check.forget(key);
        return revoked;
    }

    private Predicate<ApiKey> governed() {
        Caller caller = callers.current();
        return key -> caller.governs(key.platform());
    }

    private static RestResponse<NewKey> created(IssuedKey issued) {
        return ResponseBuilder.<NewKey>create(RestResponse.Status.CREATED, NewKey.of(issued))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static ProblemException unknown() {
        return new ProblemException(
                Problem.of(ProblemType.UNKNOWN_KEY, "There is no valid key with this id among those you manage."));
    }
}
