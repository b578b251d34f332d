package org.taskgrader.api.http;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.taskgrader.core.exercise.exchange.FileTree;

/**
 * The body of a request to try a program, found to be as it must be.
 *
 * @param exercise the files of its folder
 * @param source the program
 * @param lang what to answer in, if the sender says so
 * @param hints how many hints to show
 */
public record TrialRequest(FileTree exercise, String source, Optional<Locale> lang, int hints) {

    /** The body as it is published. */
    @Schema(name = "TrialRequest", additionalProperties = Schema.False.class)
    record Published(
            @Schema(required = true) ExerciseFiles exercise,

            @Schema(required = true, description = "The program: at most 65536 octets of UTF-8, without NUL.")
            String source,

            @Schema(
                    description = "The feedback's language: en, fr or es. Without it Accept-Language decides.",
                    examples = "fr")
            Optional<String> lang,

            @Schema(
                    description = "How many hints to show; 1 otherwise.",
                    type = SchemaType.INTEGER,
                    minimum = "0",
                    maximum = "100")
            Optional<Integer> hints) {}

    /** An exercise that comes along. */
    @Schema(additionalProperties = Schema.False.class)
    record ExerciseFiles(
            @Schema(
                    required = true,
                    minProperties = 1,
                    maxProperties = 1000,
                    description =
                            "The files of its folder by their paths, `exercise.yaml` among them. Each is a string, or"
                                    + " `{\"base64\": \"…\"}` where it is no text in UTF-8.")
            Map<String, Object> files) {}
}
