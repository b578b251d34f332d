package org.taskgrader.core.classification.detectors;

import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.verdict.Verdict;

/** Each of two programs that talk to each other waits for the other. */
final class ConversationBothWait implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return BrokenConversations.first(evidence, Verdict.Breach.BOTH_WAIT)
                .map(test -> BrokenConversations.finding("conversation-both-wait", test));
    }
}
