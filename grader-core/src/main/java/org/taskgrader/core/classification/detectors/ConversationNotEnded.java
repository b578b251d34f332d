package org.taskgrader.core.classification.detectors;

import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.verdict.AuthorsWord;
import org.taskgrader.core.verdict.Verdict;

/** The conversation was over, and all right until then, and the program did not end. */
final class ConversationNotEnded implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return FailedRuns.shortest(
                        evidence,
                        test -> test.verdict() instanceof Verdict.LimitExceeded
                                && test.result()
                                        .conversation()
                                        .filter(AuthorsWord::isContent)
                                        .isPresent())
                .map(test -> BrokenConversations.finding("conversation-not-ended", test));
    }
}
