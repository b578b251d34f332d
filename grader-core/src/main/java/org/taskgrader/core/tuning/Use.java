package org.taskgrader.core.tuning;

import java.time.Duration;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.execution.ProcessResult;

/**
 * What a program used in a test.
 *
 * @param output octets on standard output, or in a file where one that was asked for has more: a limit is for each of them
 */
public record Use(Duration cpu, ByteSize memory, ByteSize output) {

    public static final Use NOTHING = new Use(Duration.ZERO, ByteSize.ofBytes(0), ByteSize.ofBytes(0));

    public static Use of(ProcessResult result) {
        int largest = result.files().stream()
                .mapToInt(file -> file.content().size())
                .max()
                .orElse(0);
        return new Use(
                result.cpu(),
                result.peakMemory(),
                ByteSize.ofBytes(Math.max(largest, result.stdout().content().size())));
    }

    /** The larger of each. */
    public Use most(Use other) {
        return new Use(
                cpu.compareTo(other.cpu) >= 0 ? cpu : other.cpu,
                memory.compareTo(other.memory) >= 0 ? memory : other.memory,
                output.compareTo(other.output) >= 0 ? output : other.output);
    }
}
