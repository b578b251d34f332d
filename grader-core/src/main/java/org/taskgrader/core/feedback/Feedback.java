package org.taskgrader.core.feedback;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the learner is told.
 *
 * @param language the language it is in
 * @param summary a sentence or two about the whole submission
 * @param progress one sentence about how it compares with the learner's earlier attempts, where there is something to say
 * @param lead the message to read first; empty when everything passed or nothing could be judged
 * @param hints how many of the leading message's hints the learner is given; the others are kept back
 * @param more at most two further messages; a single tip when everything passed
 * @param tests one for each test, in the exercise's order; empty when nothing was run
 */
public record Feedback(
        Locale language,
        String summary,
        Optional<String> progress,
        Optional<Message> lead,
        int hints,
        List<Message> more,
        List<TestFeedback> tests) {

    public Feedback {
        more = List.copyOf(more);
        tests = List.copyOf(tests);
        if (hints < 0 || hints > lead.map(Message::hintCount).orElse(0)) {
            throw new IllegalArgumentException(hints + " hints are more than there are");
        }
    }

    /** The same with another number of hints, or with all of them where that is less. */
    public Feedback withHints(int wanted) {
        int most = lead.map(Message::hintCount).orElse(0);
        return new Feedback(language, summary, progress, lead, Math.min(Math.max(0, wanted), most), more, tests);
    }
}
