package org.taskgrader.api.http;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.taskgrader.api.webhook.CallbackRules;

/** The body of a request to grade many programs, found to be as it must be. */
@Schema(additionalProperties = Schema.False.class)
public record BatchRequest(
        @Schema(required = true, minItems = 1, maxItems = BatchBody.MAX_SUBMISSIONS)
        List<SubmissionRequest> submissions,

        @Schema(
                description = "An https URL that is called when all of them are over (Standard Webhooks).",
                examples = "https://platform.example/taskgrader",
                maxLength = CallbackRules.MAX_CHARACTERS)
        Optional<String> callback) {

    public BatchRequest {
        submissions = List.copyOf(submissions);
    }
}
