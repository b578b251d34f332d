package org.taskgrader.core.feedback;

import java.util.ArrayList;
import java.util.List;
import org.taskgrader.core.execution.Conversation;
import org.taskgrader.core.execution.Conversation.Speaker;
import org.taskgrader.core.execution.Conversation.Turn;
import org.taskgrader.core.feedback.ShownTest.ShownConversation;

/** A conversation, as far as anybody would read it: its end is where it went wrong. */
final class ConversationLines {

    private static final int MOST_LINES = 40;
    private static final String MORE = "…";

    private ConversationLines() {}

    static ShownConversation of(Conversation conversation) {
        List<String> lines = new ArrayList<>();
        for (Turn turn : conversation.turns()) {
            String arrow = turn.speaker() == Speaker.PROGRAM ? "→ " : "← ";
            OutputLines.ofInput(turn.said()).forEach(line -> lines.add(arrow + line));
        }
        int leftOut = Math.max(0, lines.size() - MOST_LINES);
        List<String> shown = new ArrayList<>(lines.subList(leftOut, lines.size()));
        if (leftOut > 0 || conversation.leftOut() > 0) {
            shown.addFirst(MORE);
        }
        return new ShownConversation(
                shown,
                OutputLines.ofInput(conversation.afterwards()).stream()
                        .map(line -> "→ " + line)
                        .toList());
    }
}
