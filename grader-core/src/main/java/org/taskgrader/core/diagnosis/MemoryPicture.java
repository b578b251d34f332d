package org.taskgrader.core.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/**
 * What lay in memory, as far as it matters, at the moment when a program used some of it wrongly: variables of the calls in
 * progress, the block of allocated memory that it is about, and what was touched.
 *
 * @param frames calls in progress, the innermost first; variables outside of all functions last, in one without a name
 * @param block the allocated memory that it is about, if it is about some
 */
public record MemoryPicture(List<Frame> frames, Optional<Block> block, Touch touch) {

    public MemoryPicture {
        frames = List.copyOf(frames);
    }

    /**
     * A call in progress.
     *
     * @param function empty for what is outside of all functions
     * @param line where it was; 0 outside of all functions
     */
    public record Frame(String function, int line, List<Variable> variables) {

        public Frame {
            variables = List.copyOf(variables);
        }
    }

    /** A variable and what was in it. */
    public record Variable(String name, Content content) {}

    /** What is in a variable. */
    public sealed interface Content {

        /** As C would write it. */
        record Value(String text) implements Content {}

        /** The program had given it no value. */
        record Unset() implements Content {}

        /**
         * An array.
         *
         * @param size how many elements it has
         * @param cells those that are shown, by their index; where some are missing, they are left out
         */
        record Cells(long size, List<Cell> cells) implements Content {

            public Cells {
                cells = List.copyOf(cells);
            }
        }

        /** A pointer. */
        record Pointer(Target target) implements Content {}
    }

    /**
     * An element of an array.
     *
     * @param value as C would write it; empty if the program had given it none
     */
    public record Cell(long index, Optional<String> value) {}

    /** Where a pointer leads to. */
    public sealed interface Target {

        record Null() implements Target {}

        /**
         * Into the block, or right behind its end.
         *
         * @param offset in octets from its start
         */
        record IntoBlock(long offset) implements Target {}

        /**
         * Into a variable, or right behind its end.
         *
         * @param offset in octets from its start
         */
        record IntoVariable(String name, long offset) implements Target {}

        /** Somewhere that is not in the picture. */
        record Elsewhere() implements Target {}
    }

    /**
     * Allocated memory.
     *
     * @param size in octets
     * @param elements how many elements of the pointers' type have room in it; empty if no pointer says of which type
     * @param type of those elements, in C's words; empty as they are
     * @param made the line where it was allocated
     * @param freed the line where it was given back, if it was
     */
    public record Block(long size, OptionalLong elements, String type, OptionalInt made, OptionalInt freed) {}

    /**
     * What was touched.
     *
     * @param name of the variable that it was or was next to, or of the pointer that was followed; empty for none that is known
     * @param index the element that was touched, if it is one
     */
    public record Touch(Kind kind, Optional<String> name, OptionalLong index) {

        /** In which way it was wrong. */
        public enum Kind {
            /** In front of a variable or behind it. */
            OUTSIDE_VARIABLE,
            /** In front of the block or behind it. */
            OUTSIDE_BLOCK,
            /** In the block, which had been given back. */
            FREED_BLOCK,
            /** A variable that is no more. */
            ENDED_VARIABLE,
            /** What a NULL should lead to. */
            NULL,
            /** A place where the program has nothing. */
            NOWHERE
        }
    }

    /** The same with all that is the program's own written anew. */
    public MemoryPicture withTexts(UnaryOperator<String> write) {
        return new MemoryPicture(
                frames.stream()
                        .map(frame -> new Frame(
                                frame.function(),
                                frame.line(),
                                frame.variables().stream()
                                        .map(variable ->
                                                new Variable(variable.name(), written(variable.content(), write)))
                                        .toList()))
                        .toList(),
                block,
                touch);
    }

    private static Content written(Content content, UnaryOperator<String> write) {
        return switch (content) {
            case Content.Value(String text) -> new Content.Value(write.apply(text));
            case Content.Cells(long size, List<Cell> cells) ->
                new Content.Cells(
                        size,
                        cells.stream()
                                .map(cell -> new Cell(cell.index(), cell.value().map(write)))
                                .toList());
            case Content.Unset unset -> unset;
            case Content.Pointer pointer -> pointer;
        };
    }
}
