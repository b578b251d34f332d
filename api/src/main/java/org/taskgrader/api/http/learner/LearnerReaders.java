package org.taskgrader.api.http.learner;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.taskgrader.api.access.Caller;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.http.Callers;
import org.taskgrader.api.problem.Problem;
import org.taskgrader.api.problem.ProblemException;
import org.taskgrader.api.problem.ProblemType;

/**
 * Who may look at single learners: figures are for one scope, and what is kept of somebody for another, and this is both. A role
 * annotation lets in who has either, so each operation asks here as well.
 */
@ApplicationScoped
public class LearnerReaders {

    private static final Set<Scope> NEEDED = Set.of(Scope.ANALYTICS, Scope.READ);

    private final Callers callers;

    LearnerReaders(Callers callers) {
        this.callers = callers;
    }

    /** Whether {@code caller} may look at learners of its own platform. */
    public static boolean may(Caller caller) {
        return caller.scopes().containsAll(NEEDED);
    }

    /**
     * The platform whose learners the current request may look at.
     *
     * @throws ProblemException if it may not
     */
    public String platform() {
        Caller caller = callers.current();
        if (!may(caller)) {
            throw new ProblemException(Problem.of(
                    ProblemType.FORBIDDEN,
                    "This is about single learners: it takes the scopes analytics and read, both of the same key."));
        }
        return caller.platform();
    }
}
