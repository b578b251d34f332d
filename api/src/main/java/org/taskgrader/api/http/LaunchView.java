package org.taskgrader.api.http;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a learner's page is.
 *
 * @param url relative to the service's own address; to be opened by the learner's browser, and told to nobody else
 * @param expiresAt from when on it opens nothing; a page that is open by then goes on
 */
@Schema(name = "Launch")
public record LaunchView(
        @Schema(required = true) String url,
        @Schema(required = true, format = "date-time") String expiresAt) {}
