package org.taskgrader.api.http.admin;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.http.JsonBody;
import org.taskgrader.api.problem.Problem.FieldError;

/**
 * The body of a request for a key.
 *
 * @param days how long it is valid; for ever if empty
 */
@Schema(additionalProperties = Schema.False.class)
public record KeyOrder(
        @Schema(required = true, examples = "fun-mooc") String platform,

        @Schema(required = true, type = SchemaType.ARRAY, implementation = String.class)
        Set<Scope> scopes,

        @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "36500", description = "How long it is valid.")
        OptionalInt days) {

    private static final int LONGEST_DAYS = 36_500;
    private static final String KNOWN =
            Arrays.stream(Scope.values()).map(Scope::text).collect(Collectors.joining(", "));

    static KeyOrder read(InputStream body) throws IOException {
        JsonNode tree = JsonBody.read(body, "{\"platform\": …, \"scopes\": […]}");
        List<FieldError> errors =
                new ArrayList<>(JsonBody.unknownFields(tree, "#", Set.of("platform", "scopes", "days")));
        String platform = PlatformOrder.id(tree.path("platform"), "#/platform", errors);
        Set<Scope> scopes = scopes(tree.path("scopes"), errors);
        OptionalInt days = days(tree.path("days"), errors);
        JsonBody.refuse(errors);
        return new KeyOrder(platform, scopes, days);
    }

    private static Set<Scope> scopes(JsonNode names, List<FieldError> errors) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (JsonNode name : names) {
            Optional<Scope> scope = Scope.named(name.asText());
            scope.ifPresent(scopes::add);
            if (scope.isEmpty() || !name.isTextual() || !names.isArray()) {
                errors.add(new FieldError("#/scopes", "Scopes are a list of some of " + KNOWN + "."));
                return scopes;
            }
        }
        if (scopes.isEmpty()) {
            errors.add(new FieldError("#/scopes", "Name at least one scope, in a list: " + KNOWN + "."));
        }
        return scopes;
    }

    private static OptionalInt days(JsonNode days, List<FieldError> errors) {
        if (days.isMissingNode()) {
            return OptionalInt.empty();
        }
        if (!days.isIntegralNumber()
                || !days.canConvertToInt()
                || days.intValue() < 1
                || days.intValue() > LONGEST_DAYS) {
            errors.add(new FieldError("#/days", "This field must be a whole number from 1 to " + LONGEST_DAYS + "."));
            return OptionalInt.empty();
        }
        return OptionalInt.of(days.intValue());
    }
}
