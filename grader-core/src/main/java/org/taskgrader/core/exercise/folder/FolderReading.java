package org.taskgrader.core.exercise.folder;

import java.util.List;
import org.taskgrader.core.exercise.Exercise;

/** What came of reading one exercise's folder. */
public sealed interface FolderReading {

    /** The exercise's id by its folder: {@code abc/ex01}. */
    String id();

    /** What the author should know, by file and line. */
    List<Problem> problems();

    /**
     * The exercise can be used.
     *
     * @param problems hints only
     */
    record Accepted(Exercise exercise, List<Problem> problems) implements FolderReading {

        public Accepted {
            problems = List.copyOf(problems);
        }

        @Override
        public String id() {
            return exercise.id();
        }
    }

    /**
     * The exercise cannot be used.
     *
     * @param problems at least one of them an error
     */
    record Refused(String id, List<Problem> problems) implements FolderReading {

        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
