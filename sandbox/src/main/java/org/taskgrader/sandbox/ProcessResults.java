package org.taskgrader.sandbox;

import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.execution.CapturedOutput;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.ReturnedFile;
import org.taskgrader.core.execution.RunOutcome;
import org.taskgrader.sandbox.protocol.Reply;

/** Puts a supervisor's result into the core's words. */
final class ProcessResults {

    private static final int CODE_OF_STDOUT = 1;
    private static final int CODE_OF_NOT_COMPILED = 0;

    private ProcessResults() {}

    static ProcessResult of(Reply.Result result) {
        return new ProcessResult(
                outcome(result),
                result.usage().cpu(),
                result.usage().wall(),
                ByteSize.ofBytes(result.usage().peakMemory()),
                result.stdinRead(),
                new CapturedOutput(result.stdout(), result.stdoutTruncated()),
                new CapturedOutput(result.stderr(), result.stderrTruncated()),
                result.fetched().stream().map(ProcessResults::file).toList());
    }

    private static ReturnedFile file(Reply.Fetched file) {
        return new ReturnedFile(
                file.name(),
                switch (file.status()) {
                    case OK -> ReturnedFile.Status.WHOLE;
                    case MISSING -> ReturnedFile.Status.MISSING;
                    case NOT_A_REGULAR_FILE -> ReturnedFile.Status.NOT_A_FILE;
                    case CUT_AT_CAP -> ReturnedFile.Status.CUT;
                },
                file.content());
    }

    private static RunOutcome outcome(Reply.Result result) {
        int code = (int) result.code();
        return switch (result.outcome()) {
            case EXITED -> new RunOutcome.Exited(code);
            case SIGNALLED -> new RunOutcome.Signalled(code);
            case CPU_LIMIT -> new RunOutcome.CpuLimitReached();
            case WALL_LIMIT -> new RunOutcome.WallLimitReached(activity(code));
            case MEMORY_LIMIT -> new RunOutcome.MemoryLimitReached();
            case OUTPUT_LIMIT ->
                new RunOutcome.OutputLimitReached(
                        code == CODE_OF_STDOUT ? RunOutcome.Stream.STDOUT : RunOutcome.Stream.STDERR);
            case PROCESS_LIMIT -> new RunOutcome.ProcessLimitReached();
            case FILE_LIMIT -> new RunOutcome.FileLimitReached();
            case SKIPPED ->
                new RunOutcome.Skipped(
                        code == CODE_OF_NOT_COMPILED
                                ? RunOutcome.SkipReason.NOT_COMPILED
                                : RunOutcome.SkipReason.GIVEN_UP);
            case SANDBOX_FAILURE -> new RunOutcome.SandboxFailure("supervisor", result.detail());
        };
    }

    /** The protocol's numbers; the decoder let no other through. */
    private static RunOutcome.Activity activity(int code) {
        return switch (code) {
            case 0 -> RunOutcome.Activity.RUNNING;
            case 1 -> RunOutcome.Activity.SLEEPING;
            case 2 -> RunOutcome.Activity.WAITING_FOR_INPUT;
            case 3 -> RunOutcome.Activity.STOPPED;
            default -> throw new IllegalArgumentException("activity " + code);
        };
    }
}
