package org.taskgrader.core.evaluation;

import java.util.List;
import org.taskgrader.core.exercise.Exercise;

/**
 * Programs for one exercise, from one source.
 *
 * @param family whose programs they are; figures are told by it. What stands before the first {@code -} of the name
 * @param name the folder's
 * @param exercise made from the folder's tests, with the comparison by which its course judged
 */
public record Corpus(String family, String name, Exercise exercise, List<CorpusProgram> programs) {

    public Corpus {
        programs = List.copyOf(programs);
    }

    /** As lists of programs from several corpora name one of its programs. */
    public String nameOf(CorpusProgram program) {
        return name + "/" + program.id();
    }
}
