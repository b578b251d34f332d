package org.taskgrader.api.queue;

import java.time.Duration;
import org.taskgrader.core.report.GradeReport;

/**
 * What came of grading.
 *
 * @param cached nothing was run: the sandbox had answered the same before
 * @param investigation time spent in the sandbox on finding out more than verdicts
 */
public record Graded(GradeReport report, boolean cached, Duration investigation) {}
