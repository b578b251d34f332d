package org.taskgrader.core.exercise.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.Kind;

/** A way to write an exercise down that is another grader's. Without state. */
public interface ExchangeFormat {

    /** What the command line calls it. */
    String name();

    /** What it is, for whoever has to choose: a few words. */
    String description();

    /**
     * What a file is called that holds a whole exercise; empty if it takes a folder.
     *
     * @see Exported#files()
     */
    Optional<String> singleFile();

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

    /**
     * What the files do not say.
     *
     * @param language of a statement that does not tell its own
     * @param part which exercise, by name, of files that hold several
     */
    record Wishes(Locale language, Optional<String> part) {}

    /** An exercise to be written, and what of it is not as it was. */
    record Imported(Draft draft, List<Remark> remarks) {

        public Imported {
            remarks = List.copyOf(remarks);
        }
    }

    /** Files in another grader's format, and what of the exercise is not in them. */
    record Exported(FileTree files, List<Remark> remarks) {

        public Exported {
            remarks = List.copyOf(remarks);
        }
    }
}
