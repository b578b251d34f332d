package org.taskgrader.api.http;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of a request for the address of a learner's page.
 *
 * @param exercise its id
 * @param learner the platform's opaque id of the learner
 * @param lang a BCP 47 tag; without it the browser's language decides
 */
@Schema(additionalProperties = Schema.False.class)
public record LaunchRequest(
        @Schema(required = true, maxLength = 200) String exercise,

        @Schema(required = true, minLength = 1, maxLength = 200)
        String learner,

        Optional<String> lang) {}
