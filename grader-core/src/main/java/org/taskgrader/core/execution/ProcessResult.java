package org.taskgrader.core.execution;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.taskgrader.core.bytes.ByteSize;

/**
 * What one step in the sandbox did and used.
 *
 * @param cpu user and system time of all its processes
 * @param wall time from start to end
 * @param inputRead octets of its standard input that the program consumed; exact for a program that ended normally,
 *     rounded up to what its C library had read ahead for one that was killed
 * @param files one for each that was asked for, in that order; none for a step that did not run
 * @param conversation with the author's interactor, if there is one in the exercise and the step ran
 */
public record ProcessResult(
        RunOutcome outcome,
        Duration cpu,
        Duration wall,
        ByteSize peakMemory,
        long inputRead,
        CapturedOutput stdout,
        CapturedOutput stderr,
        List<ReturnedFile> files,
        Optional<Conversation> conversation) {

    public ProcessResult {
        files = List.copyOf(files);
    }

    /** Of a step that talked to nobody. */
    public ProcessResult(
            RunOutcome outcome,
            Duration cpu,
            Duration wall,
            ByteSize peakMemory,
            long inputRead,
            CapturedOutput stdout,
            CapturedOutput stderr,
            List<ReturnedFile> files) {
        this(outcome, cpu, wall, peakMemory, inputRead, stdout, stderr, files, Optional.empty());
    }

    /** The same, of a program that talked to an interactor. */
    public ProcessResult with(Conversation talk) {
        return new ProcessResult(outcome, cpu, wall, peakMemory, inputRead, stdout, stderr, files, Optional.of(talk));
    }

    /** The same without its standard output, where that is kept elsewhere. */
    public ProcessResult withoutOutput() {
        return new ProcessResult(
                outcome, cpu, wall, peakMemory, inputRead, CapturedOutput.NOTHING, stderr, files, conversation);
    }

    /** Of a step that was asked for no file. */
    public ProcessResult(
            RunOutcome outcome,
            Duration cpu,
            Duration wall,
            ByteSize peakMemory,
            long inputRead,
            CapturedOutput stdout,
            CapturedOutput stderr) {
        this(outcome, cpu, wall, peakMemory, inputRead, stdout, stderr, List.of());
    }

    /** A result for a step that never ran. */
    public static ProcessResult withoutRun(RunOutcome outcome) {
        return new ProcessResult(
                outcome,
                Duration.ZERO,
                Duration.ZERO,
                ByteSize.ofBytes(0),
                0,
                CapturedOutput.NOTHING,
                CapturedOutput.NOTHING);
    }
}
