package org.taskgrader.sandbox;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.execution.Conversation;
import org.taskgrader.core.execution.Conversation.Ending;
import org.taskgrader.core.execution.Conversation.Speaker;
import org.taskgrader.core.execution.Conversation.Turn;
import org.taskgrader.core.execution.ProcessResult;

/** Takes down a conversation: its end, which is what went wrong, within bounds. */
final class Transcript {

    private final Deque<Turn> pieces = new ArrayDeque<>();
    private final ByteArrayOutputStream afterwards = new ByteArrayOutputStream();
    private long kept;
    private long leftOut;
    private int turns;
    private Speaker last = Speaker.INTERACTOR;

    void said(Speaker speaker, Bytes words) {
        turns += speaker == last ? 0 : 1;
        last = speaker;
        pieces.add(new Turn(speaker, words));
        kept += words.size();
        while (kept > Conversation.MOST_KEPT) {
            Turn first = pieces.remove();
            int tooMuch =
                    (int) Math.min(kept - Conversation.MOST_KEPT, first.said().size());
            kept -= tooMuch;
            leftOut += tooMuch;
            if (tooMuch < first.said().size()) {
                byte[] octets = first.said().toArray();
                Bytes rest = Bytes.of(Arrays.copyOfRange(octets, tooMuch, octets.length));
                pieces.addFirst(new Turn(first.speaker(), rest));
            }
        }
    }

    /** The program said something when nobody listened any more. */
    void saidAfterwards(Bytes words) {
        int room = Conversation.MOST_KEPT - afterwards.size();
        afterwards.write(words.toArray(), 0, Math.min(room, words.size()));
    }

    /** How often the speaker has changed. */
    int turns() {
        return turns;
    }

    Conversation conversation(Ending ending, ProcessResult interactor) {
        return new Conversation(merged(), leftOut, Bytes.of(afterwards.toByteArray()), ending, interactor);
    }

    private List<Turn> merged() {
        List<Turn> merged = new ArrayList<>();
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        Speaker speaker = Speaker.PROGRAM;
        for (Turn piece : pieces) {
            if (piece.speaker() != speaker) {
                add(merged, speaker, words);
                speaker = piece.speaker();
            }
            words.writeBytes(piece.said().toArray());
        }
        add(merged, speaker, words);
        return merged;
    }

    private static void add(List<Turn> turns, Speaker speaker, ByteArrayOutputStream words) {
        if (words.size() > 0) {
            turns.add(new Turn(speaker, Bytes.of(words.toByteArray())));
            words.reset();
        }
    }
}
