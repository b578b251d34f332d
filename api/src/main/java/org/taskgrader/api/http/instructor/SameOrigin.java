package org.taskgrader.api.http.instructor;

import org.jspecify.annotations.Nullable;
import org.taskgrader.api.problem.Problem;
import org.taskgrader.api.problem.ProblemException;
import org.taskgrader.api.problem.ProblemType;

/**
 * Holds off other sites' forms. Each browser of today says where a request was made (Fetch Metadata); scripts cannot change
 * that, and nothing needs to be kept for it. The cookie alone would not do: another site could sign its visitor in under a
 * key of its own, or out.
 */
final class SameOrigin {

    static final String HEADER = "Sec-Fetch-Site";

    private SameOrigin() {}

    /**
     * Goes on if a page of this service has made the request.
     *
     * @param site what the browser says
     * @throws ProblemException if another has, or it does not say
     */
    static void check(@Nullable String site) {
        if (!"same-origin".equals(site)) {
            throw new ProblemException(Problem.of(
                    ProblemType.FORBIDDEN,
                    "Only this service's own page may send this: the header " + HEADER + " must be same-origin."));
        }
    }
}
