package org.taskgrader.api.similarity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A comparison of the programs for an exercise, one of each learner, and what was found.
 *
 * @param progress in percent, of a comparison that is running
 * @param failure why it failed, if it did
 * @param ended when it was over, as ISO 8601 has it
 * @param programs how many are compared; empty if they are fewer than five, for who may not read what was sent
 * @param leftOut how many learners' are not, since there are too many
 * @param found which programs; empty for who may not read what was sent, and before it is done
 */
@Schema(description = "Programs for an exercise that are compared with one another, and which of them are similar.")
public record SimilarityView(
        @Schema(required = true, format = "uuid") String id,
        @Schema(required = true) String exercise,
        @Schema(required = true) Status status,

        @Schema(required = true, minimum = "0", maximum = "100")
        int progress,

        Optional<Failure> failure,
        @Schema(required = true, format = "date-time") String requested,
        @Schema(format = "date-time") Optional<String> ended,
        @Schema(minimum = "0") Optional<Integer> programs,
        @Schema(required = true, minimum = "0") int leftOut,
        Optional<Found> found,
        @Schema(required = true) SimilarityLinks links) {

    /** How far it is. */
    public enum Status {
        @JsonProperty("waiting")
        WAITING,
        @JsonProperty("running")
        RUNNING,
        @JsonProperty("done")
        DONE,
        @JsonProperty("failed")
        FAILED;

        /** Whether there is more to come. */
        public boolean open() {
            return this == WAITING || this == RUNNING;
        }
    }

    /**
     * Which programs are similar.
     *
     * @param pairs the most similar ones first, at most 500
     * @param clusters programs that are alike as a group, three at least in each
     * @param notCompared programs that could not be compared
     */
    public record Found(
            @Schema(required = true) List<Pair> pairs,
            @Schema(required = true) List<List<Program>> clusters,
            @Schema(required = true) List<NotCompared> notCompared) {

        public Found {
            pairs = List.copyOf(pairs);
            clusters = clusters.stream().map(List::copyOf).toList();
            notCompared = List.copyOf(notCompared);
        }
    }

    /**
     * One of the programs.
     *
     * @param number within this comparison, from 1
     * @param submission to be read like any other
     */
    public record Program(
            @Schema(required = true, minimum = "1") int number,
            @Schema(required = true, format = "uuid") String submission) {}

    /**
     * Two similar programs. What both have from the template counts for nothing.
     *
     * @param similarity how much of both is in the other, from 0 to 1
     * @param ofFirst how much of the first is in the second, ofSecond the other way round
     */
    public record Pair(
            @Schema(required = true) Program first,
            @Schema(required = true) Program second,

            @Schema(required = true, minimum = "0", maximum = "1")
            double similarity,

            @Schema(required = true, minimum = "0", maximum = "1")
            double ofFirst,

            @Schema(required = true, minimum = "0", maximum = "1")
            double ofSecond,

            @Schema(required = true) List<SimilarPart> parts) {

        public Pair {
            parts = List.copyOf(parts);
        }
    }

    /** A program that could not be compared. */
    public record NotCompared(
            @Schema(required = true) Program program,
            @Schema(required = true) Reason reason) {}

    /** Why a program was compared with none. */
    public enum Reason {
        /** It cannot be read as C. */
        @JsonProperty("unreadable")
        UNREADABLE,
        /** It says too little. */
        @JsonProperty("short")
        SHORT,
        /** It is longer than learners' programs are. */
        @JsonProperty("long")
        LONG
    }

    /** Where to ask on. */
    public record SimilarityLinks(@Schema(required = true) String self) {

        static SimilarityLinks of(String exercise, String id) {
            return new SimilarityLinks("/api/v1/exercises/" + exercise + "/similarities/" + id);
        }
    }
}
