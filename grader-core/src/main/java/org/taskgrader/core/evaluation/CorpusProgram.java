package org.taskgrader.core.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A learner's program, and what others have said of it.
 *
 * @param id unique in its corpus
 * @param correct whether its course accepted it, if it went to one
 * @param verdicts its course's, by the test's name; may be empty although the program is wrong
 * @param label what a person saw in it
 * @param fix what the learner made of it next
 */
public record CorpusProgram(
        String id,
        String source,
        Optional<Boolean> correct,
        Map<String, CourseVerdict> verdicts,
        Optional<Label> label,
        Optional<Fix> fix) {

    public CorpusProgram {
        verdicts = Map.copyOf(verdicts);
    }

    /** A course's word on one test. */
    public enum CourseVerdict {
        ACCEPTED,
        WRONG,
        /** Right but for its form. */
        PRESENTATION,
        LIMIT,
        CRASH;

        /** As reports write it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A person's reading of a program.
     *
     * @param types of fault, in that person's words; one may be there twice
     * @param lines of the faults, from 1
     */
    public record Label(List<String> types, List<Integer> lines) {

        public Label {
            types = List.copyOf(types);
            lines = List.copyOf(lines);
        }
    }

    /**
     * The learner's own next version.
     *
     * @param line the first that was changed, from 1
     */
    public record Fix(String source, int line) {}
}
