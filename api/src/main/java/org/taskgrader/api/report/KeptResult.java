package org.taskgrader.api.report;

import org.taskgrader.core.feedback.Feedback;

/**
 * A result as it is kept.
 *
 * @param view what its sender sees
 * @param feedback what the view's feedback was made from: it also holds the hints that were not given yet
 */
public record KeptResult(GradedSubmission view, Feedback feedback) {}
