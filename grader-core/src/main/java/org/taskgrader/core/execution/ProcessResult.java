package org.taskgrader.core.execution;

import java.time.Duration;
import java.util.List;
import org.taskgrader.core.bytes.ByteSize;

/**
 * What one step in the sandbox did and used.
 *
 * @param cpu user and system time of all its processes
 * @param wall time from start to end
 * @param inputRead octets of its standard input that the program consumed; exact for a program that ended normally,
 *     rounded up to what its C library had read ahead for one that was killed
 * @param files one for each that was asked for, in that order; none for a step that did not run
 */
public record ProcessResult(
        RunOutcome outcome,
        Duration cpu,
        Duration wall,
        ByteSize peakMemory,
        long inputRead,
        CapturedOutput stdout,
        CapturedOutput stderr,
        List<ReturnedFile> files) {

    public ProcessResult {
        files = List.copyOf(files);
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
