package org.taskgrader.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A problem as it is sent (RFC 9457, section 3).
 *
 * @param type where the kind of problem is explained, relative to the service
 * @param detail about this very request, for people
 * @param instance names this occurrence in the operator's log, where there is an entry
 * @param errors the fields of the request's body that are not as they must be
 */
@Schema(description = "A problem (RFC 9457). Its type leads to a page that explains it.")
public record Problem(
        @Schema(required = true, format = "uri-reference") String type,
        @Schema(required = true) String title,

        @Schema(required = true, minimum = "400", maximum = "599")
        int status,

        @Schema(required = true) String detail,
        Optional<String> instance,
        @JsonInclude(Include.NON_EMPTY) List<FieldError> errors) {

    /** RFC 9457, section 6.1. */
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
    }

    public static Problem of(ProblemType type, String detail) {
        return of(type, detail, List.of());
    }

    public static Problem of(ProblemType type, String detail, List<FieldError> errors) {
        return new Problem(type.uri().toString(), type.title(), type.status(), detail, Optional.empty(), errors);
    }

    /** The same problem, with a name for this occurrence. */
    public Problem at(String occurrence) {
        return new Problem(type, title, status, detail, Optional.of(occurrence), errors);
    }

    /**
     * A field that is not as it must be.
     *
     * @param pointer a JSON pointer as a URI fragment (RFC 6901, section 6), as in {@code #/source}
     */
    public record FieldError(
            @Schema(required = true) String pointer,
            @Schema(required = true) String detail) {}
}
