package org.taskgrader.core.classification.detectors;

import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.verdict.Verdict;

/** A program ended while the one it talks to expected more of it. */
final class ConversationLeftEarly implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return BrokenConversations.first(evidence, Verdict.Breach.LEFT_EARLY)
                .map(test -> BrokenConversations.finding("conversation-left-early", test));
    }
}
