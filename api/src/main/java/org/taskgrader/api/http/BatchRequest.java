package org.taskgrader.api.http;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of a request to grade many programs, found to be as it must be. */
@Schema(additionalProperties = Schema.False.class)
public record BatchRequest(
        @Schema(required = true, minItems = 1, maxItems = BatchBody.MAX_SUBMISSIONS)
        List<SubmissionRequest> submissions) {

    public BatchRequest {
        submissions = List.copyOf(submissions);
    }
}
