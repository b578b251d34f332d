package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
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

    /** All that is known is the run: no place in the program, no value. */
    static Finding finding(String errorClass, JudgedTest test) {
        return new Finding(
                errorClass, Optional.empty(), Map.of(), Optional.of(test.test().name()));
    }
}
