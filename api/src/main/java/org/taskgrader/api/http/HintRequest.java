package org.taskgrader.api.http;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of a request for the next hint.
 *
 * @param shown how many hints the learner sees: naming what one has, not what one wants, makes it safe to send again
 */
@Schema(additionalProperties = Schema.False.class)
public record HintRequest(
        @Schema(
                required = true,
                minimum = "0",
                description =
                        "How many hints the learner sees now. The one behind them is given; when it was given already,"
                                + " nothing changes.")
        int shown) {}
