package org.taskgrader.api.http.admin;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.taskgrader.api.access.Platforms;
import org.taskgrader.api.http.JsonBody;
import org.taskgrader.api.problem.Problem.FieldError;

/** The body of a request to make a platform known. */
@Schema(additionalProperties = Schema.False.class)
public record PlatformOrder(
        @Schema(required = true, pattern = "^[a-z0-9][a-z0-9-]{0,62}$", examples = "fun-mooc")
        String id) {

    static PlatformOrder read(InputStream body) throws IOException {
        JsonNode tree = JsonBody.read(body, "{\"id\": …}");
        List<FieldError> errors = new ArrayList<>(JsonBody.unknownFields(tree, "#", Set.of("id")));
        String id = id(tree.path("id"), "#/id", errors);
        JsonBody.refuse(errors);
        return new PlatformOrder(id);
    }

    /** A platform's id; empty if it is none, which is then among the errors. */
    static String id(JsonNode value, String pointer, List<FieldError> errors) {
        if (value.isTextual() && Platforms.ID.matcher(value.textValue()).matches()) {
            return value.textValue();
        }
        errors.add(
                new FieldError(
                        pointer,
                        value.isMissingNode()
                                ? "This field is missing."
                                : "A platform's id has up to 63 small letters, digits and hyphens, and begins with no hyphen."));
        return "";
    }
}
