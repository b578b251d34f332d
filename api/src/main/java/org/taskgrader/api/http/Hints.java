package org.taskgrader.api.http;

import jakarta.enterprise.context.ApplicationScoped;
import org.taskgrader.api.problem.Problem;
import org.taskgrader.api.problem.ProblemException;
import org.taskgrader.api.problem.ProblemType;
import org.taskgrader.api.report.GradedSubmission;
import org.taskgrader.api.report.KeptResult;
import org.taskgrader.api.report.ReportMapper;
import org.taskgrader.api.store.StoredSubmission;
import org.taskgrader.api.store.StoredSubmission.Done;
import org.taskgrader.api.store.SubmissionStore;
import org.taskgrader.core.feedback.Message;

/** Gives hints to who asks for them, one at a time. */
@ApplicationScoped
public class Hints {

    private final SubmissionStore store;
    private final ReportMapper reports;

    Hints(SubmissionStore store, ReportMapper reports) {
        this.store = store;
        this.reports = reports;
    }

    /**
     * The report with the hint behind the first {@code shown}; the report as it is, if that one was given before.
     *
     * @throws ProblemException if there is no report yet, or no such hint
     */
    GradedSubmission next(StoredSubmission submission, int shown) {
        StoredSubmission latest = submission;
        while (true) {
            KeptResult kept = kept(latest);
            int given = kept.feedback().hints();
            int total = kept.feedback().lead().map(Message::hintCount).orElse(0);
            if (shown >= total) {
                throw noMore(total);
            }
            if (shown > given) {
                throw new ProblemException(Problem.of(
                        ProblemType.HINT_OUT_OF_TURN,
                        "The learner cannot see " + shown + " hints: " + given + " of " + total + " were given."));
            }
            if (shown < given) {
                return kept.view();
            }
            KeptResult revised = reports.withHints(kept, shown + 1);
            if (store.revise(latest.id(), kept, revised)) {
                return revised.view();
            }
            // Somebody asked at the same moment; what they were given is what we are to look at now.
            latest = store.find(latest.id()).orElse(latest);
        }
    }

    private static KeptResult kept(StoredSubmission submission) {
        if (submission.state() instanceof Done(KeptResult result)) {
            return result;
        }
        throw new ProblemException(
                Problem.of(ProblemType.NOT_GRADED_YET, "The submission is not graded yet: wait for its report."));
    }

    private static ProblemException noMore(int total) {
        return new ProblemException(Problem.of(
                ProblemType.NO_MORE_HINTS,
                total == 0
                        ? "This report has no hints."
                        : "There are " + total + " hints, and all of them were given."));
    }
}
