package org.taskgrader.api.http.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.access.Caller;
import org.taskgrader.api.access.Visit;
import org.taskgrader.api.http.Callers;
import org.taskgrader.api.problem.Problem;
import org.taskgrader.api.problem.ProblemException;
import org.taskgrader.api.problem.ProblemType;
import org.taskgrader.api.store.LearnerKey;
import org.taskgrader.api.store.LearnerKeys;

/** Whose work a request is about: for a page its own learner, for a platform the one of its own that it names. */
@ApplicationScoped
class LearnerAsked {

    private final Callers callers;
    private final LearnerKeys keys;

    LearnerAsked(Callers callers, LearnerKeys keys) {
        this.callers = callers;
        this.keys = keys;
    }

    /**
     * The learner that the current request is about.
     *
     * @param named the platform's id of the learner, as the query has it
     * @throws ProblemException if a page names one, or a platform names none
     */
    LearnerKey of(@Nullable String named) {
        Caller caller = callers.current();
        Optional<LearnerKey> visitor = caller.visit().map(Visit::learner);
        if (visitor.isPresent() && named != null) {
            throw refused("Whose page it is is known: leave learner out.");
        }
        return visitor.orElseGet(() -> keys.of(caller.platform(), required(named)));
    }

    private static String required(@Nullable String named) {
        if (named == null || named.isEmpty()) {
            throw refused("Say whose work: learner=… with the platform's own id of the learner.");
        }
        return named;
    }

    private static ProblemException refused(String detail) {
        return new ProblemException(Problem.of(ProblemType.BAD_REQUEST, detail));
    }
}
