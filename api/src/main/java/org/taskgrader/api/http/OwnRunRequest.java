package org.taskgrader.api.http;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of a request to run a program on an input of the learner's own.
 *
 * @param source the program
 * @param input its standard input
 * @param learner the platform's opaque id of the learner, if known; a page leaves it out
 * @param lang a BCP 47 tag; without it {@code Accept-Language} decides
 */
@Schema(additionalProperties = Schema.False.class)
public record OwnRunRequest(
        @Schema(required = true, description = "The program: at most 65536 octets of UTF-8, without NUL.")
        String source,

        @Schema(required = true, description = "What it reads: at most 65536 characters.", maxLength = 65_536)
        String input,

        @Schema(minLength = 1, maxLength = 200) Optional<String> learner,

        @Schema(description = "The message's language: en, fr or es.", examples = "fr")
        Optional<String> lang) {}
