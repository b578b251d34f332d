package org.taskgrader.core.feedback;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.taskgrader.core.diagnosis.MemoryPicture;
import org.taskgrader.core.diagnosis.ProgramState;
import org.taskgrader.core.source.SourceRange;

/**
 * A mistake explained. Texts are plain but for back-quoted code, and already hold the learner's names and values;
 * whoever shows them escapes them for where they are shown.
 *
 * @param errorClass the stable id of the class
 * @param language what it is written in; not the feedback's where a translation is missing
 * @param title a few words
 * @param seen what was seen, with the learner's own names and values
 * @param where the place in the program, if there is one
 * @param excerpt the lines at that place, if there is one
 * @param why what it most likely means
 * @param next one thing to check next
 * @param hints graded, the gentlest first; {@link Feedback#hints} says how many of them the learner is given
 * @param state what the variables of the line held when the program was stopped there, if that was seen
 * @param picture of the memory at that moment, if the mistake was a wrong use of it and the values may be shown
 * @param edit the last hint, behind all others: a change after which the program compiles, if one was found
 * @param test the name of the test it is about, if there is one
 * @param source whose words they are
 * @param name of the exercise's message that it is, if it is one of those
 * @param explanation CommonMark, what the exercise's author wants to say at greater length, if anything
 */
public record Message(
        String errorClass,
        Locale language,
        String title,
        String seen,
        Optional<SourceRange> where,
        Optional<Excerpt> excerpt,
        String why,
        String next,
        List<String> hints,
        Optional<ProgramState> state,
        Optional<MemoryPicture> picture,
        Optional<EditHint> edit,
        Optional<String> test,
        Source source,
        Optional<String> name,
        Optional<String> explanation) {

    /** Whose words a message is in. */
    public enum Source {
        /** Those of this grader, the same in all exercises. */
        GENERAL,
        /** All or some are the exercise's author's own. */
        EXERCISE,
        /** An instructor's, for a group of programs that are wrong in the same way. */
        GROUP
    }

    public Message {
        hints = List.copyOf(hints);
    }

    /** How many hints there are, the edit among them. */
    public int hintCount() {
        return hints.size() + (edit.isPresent() ? 1 : 0);
    }

    Message withEdit(Optional<EditHint> found) {
        return with(state, picture, found);
    }

    Message withState(Optional<ProgramState> found, Optional<MemoryPicture> drawn) {
        return with(found, drawn, edit);
    }

    private Message with(
            Optional<ProgramState> newState, Optional<MemoryPicture> newPicture, Optional<EditHint> newEdit) {
        return new Message(
                errorClass,
                language,
                title,
                seen,
                where,
                excerpt,
                why,
                next,
                hints,
                newState,
                newPicture,
                newEdit,
                test,
                source,
                name,
                explanation);
    }

    /**
     * Some lines of the learner's program.
     *
     * @param firstLine the number of the first of them, from 1
     */
    public record Excerpt(int firstLine, List<String> lines) {

        public Excerpt {
            lines = List.copyOf(lines);
        }
    }
}
