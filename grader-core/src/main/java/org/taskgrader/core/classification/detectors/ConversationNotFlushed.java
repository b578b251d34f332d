package org.taskgrader.core.classification.detectors;

import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.verdict.Verdict;

/** What a program wanted to say was still in its buffer when both waited: it came out when nobody listened any more. One that
 * flushes somewhere may have said that later, so it is left to another class. */
final class ConversationNotFlushed implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        if (!evidence.source().calls().to("fflush", "setbuf", "setvbuf").isEmpty()) {
            return Optional.empty();
        }
        return BrokenConversations.first(evidence, Verdict.Breach.BOTH_WAIT)
                .filter(test -> test.result()
                        .conversation()
                        .filter(conversation -> !conversation.afterwards().isEmpty())
                        .isPresent())
                .map(test -> BrokenConversations.finding("conversation-not-flushed", test));
    }
}
