package org.taskgrader.api.http;

import java.util.UUID;
import org.taskgrader.api.problem.Problem;
import org.taskgrader.api.problem.ProblemException;
import org.taskgrader.api.problem.ProblemType;

/** Submissions' ids in paths. */
final class SubmissionIds {

    private SubmissionIds() {}

    /**
     * Reads an id.
     *
     * @throws ProblemException if it is none: then there is no such submission either
     */
    static UUID parse(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    static ProblemException unknown() {
        return new ProblemException(Problem.of(
                ProblemType.UNKNOWN_SUBMISSION, "There is no submission with this id, or it is no longer kept."));
    }
}
