package org.taskgrader.core.exercise;

import org.taskgrader.core.bytes.Bytes;

/** What an exercise asks for. All kinds are answered with one text; most often it is a program. */
public sealed interface Kind {

    /** A program, written from scratch or from the template on. */
    record Program() implements Kind {}

    /** The template is a program with a mistake, to be found. */
    record Fix() implements Kind {}

    /** The template is a program with gaps, to be filled. */
    record Blanks() implements Kind {}

    /** The template holds the lines of a program, to be put in order; some may belong nowhere. */
    record Parsons() implements Kind {}

    /**
     * Functions or types, which the author's own {@code main} uses. What that one says of them goes to a file of its own,
     * so that nothing that the learner's code prints can stand for it.
     *
     * @param header what both files have in view from their first line on: the functions that are asked for
     * @param harness the author's file, complete
     */
    record Function(Bytes header, Bytes harness) implements Kind {}

    /**
     * What a program prints: a text, which is compared with what it does print.
     *
     * @param program the author's, shown to the learner
     */
    record Prediction(Bytes program) implements Kind {}

    /** The id in {@code exercise.yaml}, in reports and in the API. */
    default String id() {
        return switch (this) {
            case Program program -> "program";
            case Fix fix -> "fix";
            case Blanks blanks -> "blanks";
            case Parsons parsons -> "parsons";
            case Function function -> "function";
            case Prediction prediction -> "prediction";
        };
    }

    /** Whether the answer is C. */
    default boolean asksForCode() {
        return !(this instanceof Prediction);
    }
}
