package org.taskgrader.api.store;

import org.taskgrader.api.report.KeptResult;

/**
 * What came of a submission.
 *
 * @param cached nothing was run for it: what the sandbox had said of the same program before was taken
 */
public record Outcome(KeptResult result, Timings timings, boolean cached) {}
