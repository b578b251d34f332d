package org.taskgrader.core.tuning;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.taskgrader.core.execution.Execution;
import org.taskgrader.core.execution.ExecutionListener;
import org.taskgrader.core.execution.Sandbox;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.plan.Plan;
import org.taskgrader.core.plan.Planner;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.submission.Submission;
import org.taskgrader.core.verdict.Judge;
import org.taskgrader.core.verdict.Verdict;

/** Tries what learners will do to an interactor, and no right solution does. */
public final class InteractorTrial {

    private static final String SAYS_NOTHING = "int main(void) { return 0; }";

    private InteractorTrial() {}

    /**
     * How an exercise's interactor fails when a program ends at once; empty if it stands that.
     *
     * @throws InterruptedException if the thread is interrupted while the sandbox works
     */
    public static Optional<String> failure(Sandbox sandbox, Exercise exercise) throws InterruptedException {
        Plan plan = Planner.plan(exercise, new Submission(exercise.id(), SAYS_NOTHING, Locale.ENGLISH));
        Execution execution = sandbox.execute(plan, ExecutionListener.NONE);
        List<Verdict> verdicts = Judge.verdicts(exercise, CSource.parse(SAYS_NOTHING), execution);
        return verdicts.stream()
                .filter(verdict -> verdict instanceof Verdict.NotJudged)
                .map(verdict -> ((Verdict.NotJudged) verdict).detail())
                .findFirst();
    }
}
