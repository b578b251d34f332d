package org.taskgrader.api.webhook;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A call that was given up.
 *
 * @param id the value of {@code webhook-id}
 * @param url who was called
 * @param subject what the call is about
 * @param created when that was over
 * @param givenUp when the last attempt failed
 * @param attempts how many there were
 * @param failure why the last one failed
 */
@Schema(description = "A call that was given up.")
public record DeadLetter(
        @Schema(required = true) String id,
        @Schema(required = true) String url,

        @Schema(required = true, description = "The submission or the batch that is over.")
        String subject,

        @Schema(required = true) Instant created,
        @Schema(required = true) Instant givenUp,
        @Schema(required = true, minimum = "1") int attempts,
        @Schema(required = true) String failure) {}
