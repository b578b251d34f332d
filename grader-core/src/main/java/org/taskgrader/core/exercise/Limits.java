package org.taskgrader.core.exercise;

import java.time.Duration;
import org.taskgrader.core.bytes.ByteSize;

/**
 * What a process may use.
 *
 * @param cpu CPU time of all its processes together: what the learner is judged by
 * @param wall time by the clock: only a guard against programs that wait for ever, so generous
 * @param memory resident memory, tmpfs included
 * @param output octets to standard output; standard error gets as much
 * @param processes processes and threads at the same time
 */
public record Limits(Duration cpu, Duration wall, ByteSize memory, ByteSize output, int processes) {

    /** Some hundred times what a right program of a beginners' course uses (1 ms, 1 MiB), and soon over for a wrong one. */
    public static final Limits DEFAULT = new Limits(
            Duration.ofSeconds(1), Duration.ofSeconds(5), ByteSize.ofMebibytes(64), ByteSize.ofKibibytes(64), 1);
}
