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
public record Limits(Duration cpu, Duration wall, ByteSize memory, ByteSize output, int processes) {}
