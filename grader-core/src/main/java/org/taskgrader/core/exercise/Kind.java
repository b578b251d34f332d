package org.taskgrader.core.exercise;

import java.util.List;
import org.taskgrader.core.bytes.Bytes;

/** What an exercise asks for. All kinds are answered with one text; most often it is a program. */
public sealed interface Kind {

    /** How {@code exercise.yaml} writes them; the first is the one that need not be written. */
    List<String> IDS = List.of("program", "fix", "blanks", "parsons", "function", "prediction", "tests", "interactive");

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

    /**
     * Inputs that tell a right program from wrong ones.
     *
     * @param right the author's, which ends with another status than 0 for an input that is not allowed
     * @param wrong at least one, by name
     * @param most inputs in one answer
     */
    record Tests(Bytes right, List<WrongProgram> wrong, int most) implements Kind {

        /** The name of the test that all inputs are allowed; the others have the names of the wrong programs. */
        public static final String RIGHT = "right";

        public Tests {
            wrong = List.copyOf(wrong);
        }
    }

    /**
     * One of the programs that are to be told from the right one.
     *
     * @param name of its file without the ending: lower-case letters, digits and hyphens
     */
    record WrongProgram(String name, Bytes source) {}

    /** A program that talks to the author's, which decides what the conversation was worth. */
    record Interactive(Interactor interactor) implements Kind {}

    /** The id in {@code exercise.yaml}, in reports and in the API. */
    default String id() {
        return switch (this) {
            case Program program -> "program";
            case Fix fix -> "fix";
            case Blanks blanks -> "blanks";
            case Parsons parsons -> "parsons";
            case Function function -> "function";
            case Prediction prediction -> "prediction";
            case Tests tests -> "tests";
            case Interactive interactive -> "interactive";
        };
    }

    /** Whether the answer is C. */
    default boolean asksForCode() {
        return !(this instanceof Prediction || this instanceof Tests);
    }
}
