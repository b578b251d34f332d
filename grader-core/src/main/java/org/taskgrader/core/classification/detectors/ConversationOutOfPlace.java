package org.taskgrader.core.classification.detectors;

import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.verdict.Verdict;

/** A program said what it was not asked for; what the other said of that takes the place of what is seen. */
final class ConversationOutOfPlace implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return BrokenConversations.first(evidence, Verdict.Breach.OUT_OF_PLACE)
                .map(test -> BrokenConversations.finding("conversation-out-of-place", test));
    }
}
