package org.taskgrader.core.exercise.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A way to carry an exercise over, from and to elsewhere. Without state. */
public sealed interface ExchangeFormat permits GraderFormat, FolderFormat {

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

    /** Files in a format, and what of the exercise is not in them. */
    record Exported(FileTree files, List<Remark> remarks) {

        public Exported {
            remarks = List.copyOf(remarks);
        }
    }
}
