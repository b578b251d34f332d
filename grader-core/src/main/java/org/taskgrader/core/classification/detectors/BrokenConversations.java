package org.taskgrader.core.classification.detectors;

import java.util.Optional;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.verdict.Judgement.JudgedTest;
import org.taskgrader.core.verdict.Verdict;

/** Finds the run to show a broken conversation by. */
final class BrokenConversations {

    private BrokenConversations() {}

    static Optional<JudgedTest> first(Evidence evidence, Verdict.Breach breach) {
        return FailedRuns.shortest(
                evidence,
                test -> test.verdict() instanceof Verdict.ConversationBroken broken && broken.breach() == breach);
    }
}
