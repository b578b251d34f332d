package org.taskgrader.api.trial;

import java.time.Duration;
import java.util.Optional;
import org.taskgrader.api.report.FeedbackView.MessageView;
import org.taskgrader.api.report.VerdictName;
import org.taskgrader.core.execution.CapturedOutput;

/** What came of a program on a learner's own input. */
public sealed interface OwnRunOutcome {

    /** It ran to its end, whatever it printed. */
    record Ended(int status, CapturedOutput output, CapturedOutput errors) implements OwnRunOutcome {}

    /**
     * It did not compile, or was stopped, or we failed to run it.
     *
     * @param verdict how a submission that fares so is called
     * @param message why, if it is known
     */
    record Stopped(VerdictName verdict, Optional<MessageView> message, CapturedOutput output, CapturedOutput errors)
            implements OwnRunOutcome {}

    /** The learner has a run under way. */
    record CallerBusy(int most, Duration retryAfter) implements OwnRunOutcome {}

    /** No sandbox was free for it: others have as many runs under way as there may be, or submissions needed all. */
    record NoPlace(Duration retryAfter) implements OwnRunOutcome {}
}
