package org.taskgrader.api.http;

import jakarta.enterprise.context.ApplicationScoped;
import org.taskgrader.api.problem.Problem;
import org.taskgrader.api.problem.ProblemException;
import org.taskgrader.api.problem.ProblemType;
import org.taskgrader.api.settings.Settings;

/** Whether this node grades: a program that a request waits for runs in the node's own sandbox. */
@ApplicationScoped
class GradingNode {

    private final boolean grades;

    GradingNode(Settings settings) {
        this.grades = settings.role().grades();
    }

    /** @throws ProblemException if it does not */
    void required() {
        if (!grades) {
            throw new ProblemException(Problem.of(
                    ProblemType.NO_SANDBOX, "This node grades nothing; ask one whose taskgrader.role is all."));
        }
    }
}
