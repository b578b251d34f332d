package org.taskgrader.core.execution;

import java.util.List;
import org.taskgrader.core.bytes.Bytes;

/**
 * What was said between a learner's program and an author's interactor while both ran.
 *
 * @param turns in order, nobody twice in a row; of a long conversation its end
 * @param leftOut octets in front of {@code turns} that are not kept
 * @param afterwards what the program said when nobody listened any more; its beginning
 * @param interactor what became of the interactor; its output is in {@code turns}
 */
public record Conversation(List<Turn> turns, long leftOut, Bytes afterwards, Ending ending, ProcessResult interactor) {

    /** So much is kept of what was said, and so much of what was said afterwards. */
    public static final int MOST_KEPT = 16 << 10;

    public Conversation {
        turns = List.copyOf(turns);
    }

    /** What one side said before the other spoke again. */
    public record Turn(Speaker speaker, Bytes said) {}

    public enum Speaker {
        PROGRAM,
        INTERACTOR
    }

    /** How it came to its end. */
    public enum Ending {
        /** The program ended, or closed its output, while the interactor was still there. */
        PROGRAM_LEFT,
        /** The interactor ended, or closed its output, while the program was still there. */
        INTERACTOR_LEFT,
        /** Each waited for a word of the other; then both were told that none would come. */
        BOTH_WAITED,
        /** There were more turns than any exercise has use for; then both were told that it is over. */
        TOO_LONG
    }

    /** Whether the program has said anything to which the interactor could listen. */
    public boolean programSpoke() {
        return turns.stream().anyMatch(turn -> turn.speaker() == Speaker.PROGRAM);
    }
}
