package org.taskgrader.api.http;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of a request for the address of a learner's page.
 *
 * @param exercise its id, if it is an exercise's page
 * @param course its id, if it is a course's; one of both is there
 * @param learner the platform's opaque id of the learner; a page leaves it out
 * @param lang a BCP 47 tag; without it the browser's language decides
 */
@Schema(additionalProperties = Schema.False.class)
public record LaunchRequest(
        @Schema(maxLength = 200, description = "An exercise's id. Either this or a course.")
        Optional<String> exercise,

        @Schema(maxLength = 200, description = "A course's id. Either this or an exercise.")
        Optional<String> course,

        @Schema(
                minLength = 1,
                maxLength = 200,
                description =
                        "The platform's id of the learner; a learner's page, which goes on to another, leaves it out.")
        Optional<String> learner,

        Optional<String> lang) {}
