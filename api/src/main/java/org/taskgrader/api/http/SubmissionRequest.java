package org.taskgrader.api.http;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.taskgrader.api.webhook.CallbackRules;

/**
 * The body of a request to grade a program, found to be as it must be.
 *
 * @param exercise the id of an exercise
 * @param source the program
 * @param learner an id that means nothing to us and the same learner every time
 * @param lang what to answer in, if the sender says so
 * @param callback whom to call when it is over
 */
@Schema(additionalProperties = Schema.False.class)
public record SubmissionRequest(
        @Schema(required = true, examples = "first-steps/hello")
        String exercise,

        @Schema(required = true, description = "The program: at most 65536 octets of UTF-8, without NUL.")
        String source,

        @Schema(
                description =
                        "An opaque id of the learner, stable for the platform: no name, no e-mail address. Kept only"
                                + " as a keyed hash.",
                maxLength = SubmissionBody.MAX_LEARNER_CHARACTERS)
        Optional<String> learner,

        @Schema(
                description =
                        "The feedback's language: en, fr, or es, in which not everything is written yet and English"
                                + " takes its place. Without it Accept-Language decides.",
                examples = "fr")
        Optional<String> lang,

        @Schema(
                description = "An https URL that is called when the submission is over (Standard Webhooks).",
                examples = "https://platform.example/taskgrader",
                maxLength = CallbackRules.MAX_CHARACTERS)
        Optional<String> callback) {}
