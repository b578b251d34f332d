package org.taskgrader.api.report;

import java.util.Optional;
import java.util.UUID;
import org.taskgrader.api.report.GradedSubmission.Regraded;
import org.taskgrader.core.feedback.Feedback;

/**
 * A result as it is kept.
 *
 * @param view what its sender sees
 * @param feedback what the view's feedback was made from: it also holds the hints that were not given yet
 */
public record KeptResult(GradedSubmission view, Feedback feedback) {

    /**
     * The same, as the result of the submission {@code id}.
     *
     * @param regraded what counted before, if something did
     */
    public KeptResult of(UUID id, Optional<Regraded> regraded) {
        return new KeptResult(view.of(id.toString(), regraded), feedback);
    }
}
