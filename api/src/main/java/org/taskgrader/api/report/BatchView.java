package org.taskgrader.api.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Submissions that were sent together, as their sender sees them.
 *
 * @param closed when the last of them was over
 * @param total how many were sent
 * @param counts how far they have come
 * @param verdicts how many of those that are done have which verdict
 */
@Schema(description = "Submissions that were sent together, and how far they have come.")
public record BatchView(
        @Schema(required = true, format = "uuid") String id,
        @Schema(required = true) Status status,
        @Schema(required = true) Instant received,
        Optional<Instant> closed,
        @Schema(required = true, minimum = "1") int total,
        @Schema(required = true) Counts counts,

        @Schema(required = true, description = "By verdict, those that there are.")
        Map<String, Integer> verdicts,

        @Schema(required = true) Links links) {

    public BatchView {
        verdicts = Map.copyOf(verdicts);
    }

    /** Whether there is more to come. */
    public enum Status {
        @JsonProperty("running")
        RUNNING,
        @JsonProperty("done")
        DONE
    }

    /** How many submissions are how far. */
    public record Counts(
            @Schema(required = true, minimum = "0") int queued,
            @Schema(required = true, minimum = "0") int grading,
            @Schema(required = true, minimum = "0") int done,
            @Schema(required = true, minimum = "0") int cancelled) {}

    /**
     * Where to ask on.
     *
     * @param self this batch
     * @param results its submissions with their reports
     */
    public record Links(String self, String results) {

        /** The links of the batch {@code id}. */
        public static Links of(String id) {
            String self = "/api/v1/batches/" + id;
            return new Links(self, self + "/results");
        }
    }
}
