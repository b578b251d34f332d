package org.taskgrader.core.exercise.exchange;

import java.util.Locale;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.Kind;

/** A format of another grader's, which does not mean the same by everything. Without state. */
public non-sealed interface GraderFormat extends ExchangeFormat {

    /**
     * Reads an exercise.
     *
     * @param files all that somebody has; of one file, a tree with just that
     * @throws ExchangeException if nothing can be made of them
     */
    Imported read(FileTree files, Wishes wishes) throws ExchangeException;

    /** Whether exercises of that kind can be written: most formats know nothing but whole programs. */
    default boolean takes(Kind kind) {
        return switch (kind) {
            case Kind.Program program -> true;
            case Kind.Fix fix -> true;
            case Kind.Blanks blanks -> true;
            case Kind.Parsons parsons -> true;
            case Kind.Function function -> false;
            case Kind.Prediction prediction -> false;
            case Kind.Tests tests -> false;
            case Kind.Interactive interactive -> false;
        };
    }

    /**
     * Writes an exercise of a kind that it takes.
     *
     * @param language of the statement, where the format has room for one
     * @throws ExchangeException if it cannot be expressed at all
     */
    Exported write(Exercise exercise, Locale language) throws ExchangeException;
}
