package org.taskgrader.api.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Memory at the moment when a program used some of it wrongly.
 *
 * @param frames calls in progress, the innermost first; variables outside of all functions last
 * @param block the allocated memory that it is about, if it is about some
 * @param description all of it in words, a line each; code is between back quotes
 */
public record PictureView(
        @Schema(required = true) List<FrameView> frames,
        Optional<BlockView> block,
        @Schema(required = true) TouchView touched,
        @Schema(required = true) List<String> description) {

    public PictureView {
        frames = List.copyOf(frames);
        description = List.copyOf(description);
    }

    /**
     * A call in progress and the line where it was; without both, what is outside of all functions.
     *
     * @param variables those that matter
     */
    public record FrameView(
            Optional<String> function,
            Optional<Integer> line,
            @Schema(required = true) List<VariableView> variables) {

        public FrameView {
            variables = List.copyOf(variables);
        }
    }

    /**
     * A variable: a plain value, an array or a pointer; none of them where the program had given it no value.
     *
     * @param value as C would write it
     */
    public record VariableView(
            @Schema(required = true) String name,
            Optional<String> value,
            Optional<ArrayView> array,
            Optional<PointerView> pointer) {}

    /**
     * An array.
     *
     * @param size how many elements it has
     * @param cells those that are shown
     */
    public record ArrayView(
            @Schema(required = true, minimum = "1") long size,
            @Schema(required = true) List<CellView> cells) {

        public ArrayView {
            cells = List.copyOf(cells);
        }
    }

    /** An element; no value where the program had given it none. */
    public record CellView(@Schema(required = true) long index, Optional<String> value) {}

    /**
     * Where a pointer leads to.
     *
     * @param variable the name, if it is one
     * @param offset in octets from the start of the block or the variable, if it leads to one
     */
    public record PointerView(@Schema(required = true) PointsTo to, Optional<String> variable, Optional<Long> offset) {}

    /** What a pointer leads to. */
    public enum PointsTo {
        @JsonProperty("null")
        NULL,
        @JsonProperty("block")
        BLOCK,
        @JsonProperty("variable")
        VARIABLE,
        /** Not in the picture. */
        @JsonProperty("elsewhere")
        ELSEWHERE
    }

    /**
     * Allocated memory.
     *
     * @param size in octets
     * @param elements how many elements of the type have room in it, if a pointer says of which type they are
     * @param type of these elements
     * @param made the line where it was allocated, if that is known
     * @param freed the line where it was given back, if it was
     */
    public record BlockView(
            @Schema(required = true) long size,
            Optional<Long> elements,
            Optional<String> type,
            Optional<Integer> made,
            Optional<Integer> freed) {}

    /**
     * What was touched.
     *
     * @param name of the variable that it was or was next to, or of the pointer that leads to the block
     * @param index the element, if it is one
     */
    public record TouchView(@Schema(required = true) Touched kind, Optional<String> name, Optional<Long> index) {}

    /** In which way it was wrong. */
    public enum Touched {
        @JsonProperty("outside-variable")
        OUTSIDE_VARIABLE,
        @JsonProperty("outside-block")
        OUTSIDE_BLOCK,
        @JsonProperty("freed-block")
        FREED_BLOCK,
        @JsonProperty("ended-variable")
        ENDED_VARIABLE,
        @JsonProperty("null")
        NULL,
        @JsonProperty("nowhere")
        NOWHERE
    }
}
