package org.taskgrader.api.http;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.taskgrader.api.report.FeedbackView.MessageView;
import org.taskgrader.api.report.TextExcerpt;
import org.taskgrader.api.report.VerdictName;
import org.taskgrader.core.execution.CapturedOutput;

/**
 * What came of a program on a learner's own input.
 *
 * @param status with which it ended, if it ended by itself
 * @param verdict what a submission that fares so is called, if it did not
 * @param message why it did not, if that is known
 * @param output the beginning of what it printed
 * @param errors the beginning of what it wrote to its standard error
 */
@Schema(name = "OwnRun", description = "What came of a program on an input of one's own.")
public record OwnRunView(
        Optional<Integer> status,
        Optional<VerdictName> verdict,
        Optional<MessageView> message,
        @Schema(required = true) TextExcerpt output,
        @Schema(required = true) TextExcerpt errors) {

    static OwnRunView ended(int status, CapturedOutput output, CapturedOutput errors) {
        return new OwnRunView(
                Optional.of(status), Optional.empty(), Optional.empty(), excerpt(output), excerpt(errors));
    }

    static OwnRunView stopped(
            VerdictName verdict, Optional<MessageView> message, CapturedOutput output, CapturedOutput errors) {
        return new OwnRunView(Optional.empty(), Optional.of(verdict), message, excerpt(output), excerpt(errors));
    }

    private static TextExcerpt excerpt(CapturedOutput captured) {
        return TextExcerpt.of(captured.content(), captured.truncated());
    }
}
