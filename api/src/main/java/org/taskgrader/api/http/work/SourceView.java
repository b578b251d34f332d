package org.taskgrader.api.http.work;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The program of a submission.
 *
 * @param source as it was sent; missing where it is no longer kept
 */
@Schema(name = "Source", description = "The program of a submission, as long as it is kept.")
public record SourceView(
        @Schema(required = true, format = "uuid") String id, Optional<String> source) {}
