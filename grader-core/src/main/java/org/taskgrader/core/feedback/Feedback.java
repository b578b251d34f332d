package org.taskgrader.core.feedback;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the learner is told.
 *
 * @param language the language it is in
 * @param summary one sentence about the whole submission
 * @param lead the message to read first; empty when everything passed or nothing could be judged
 * @param more at most two further messages
 * @param tests one for each test, in the exercise's order; empty when nothing was run
 */
public record Feedback(
        Locale language, String summary, Optional<Message> lead, List<Message> more, List<TestFeedback> tests) {

    public Feedback {
        more = List.copyOf(more);
        tests = List.copyOf(tests);
    }
}
