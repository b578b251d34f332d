package org.taskgrader.api.trial;

import java.time.Duration;

/**
 * How many trials there may be on this node, and how long each may take.
 *
 * @param atOnce at a time, waiting for a sandbox or in one; at least 1
 * @param perCaller of these, of one caller; at least 1
 * @param time from the request to the answer
 */
public record TrialLimits(int atOnce, int perCaller, Duration time) {}
