package org.taskgrader.core.classification.detectors;

import java.util.Map;
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
                .map(test -> new Finding(
                        "conversation-left-early",
                        Optional.empty(),
                        Map.of(),
                        Optional.of(test.test().name())));
    }
}
