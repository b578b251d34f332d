package org.taskgrader.api.simulation;

import java.time.Instant;
import java.util.UUID;

/**
 * A program that a learner sends.
 *
 * @param learner from 1
 * @param program its place in the list of all programs
 * @param received to the millisecond
 * @param number which attempt of the learner at the exercise it is, from 1
 */
record SimulatedAttempt(UUID id, int learner, int program, Instant received, int number) {}
