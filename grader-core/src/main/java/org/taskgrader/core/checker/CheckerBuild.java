package org.taskgrader.core.checker;

import java.util.List;
import java.util.Optional;
import org.taskgrader.core.author.AuthorsBuild;
import org.taskgrader.core.execution.Execution;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.Sandbox;
import org.taskgrader.core.exercise.AuthorsProgram;
import org.taskgrader.core.exercise.Checker;
import org.taskgrader.core.exercise.Interactor;
import org.taskgrader.core.exercise.folder.Problem;
import org.taskgrader.core.plan.Compilation;
import org.taskgrader.core.plan.InteractorPlanner;
import org.taskgrader.core.plan.Plan;
import org.taskgrader.core.verdict.Verdict;

/** Whether an author's program, a checker or an interactor, can be built at all. */
public final class CheckerBuild {

    private CheckerBuild() {}

    /**
     * What gcc says of a checker that it does not accept, with file and line; nothing of one that it accepts, and nothing
     * where we failed ourselves.
     *
     * @throws InterruptedException if the thread is interrupted while the sandbox works
     */
    public static List<Problem> problems(Sandbox sandbox, Checker checker) throws InterruptedException {
        return problems(
                sandbox,
                new AuthorsProgram("checker/" + checker.file(), checker.source()),
                CheckerPlanner.compilation(checker));
    }

    /** The same of an interactor. */
    public static List<Problem> problems(Sandbox sandbox, Interactor interactor) throws InterruptedException {
        return problems(
                sandbox,
                new AuthorsProgram("interactor/" + InteractorPlanner.FILE, interactor.source()),
                InteractorPlanner.compilation(interactor));
    }

    private static List<Problem> problems(Sandbox sandbox, AuthorsProgram program, Compilation compilation)
            throws InterruptedException {
        Execution built = sandbox.executeAuthors(new Plan(compilation, List.of(), 0));
        return AuthorsBuild.problems(program, built.compilation());
    }

    static Optional<Verdict> failure(ProcessResult compilation) {
        return Verdict.NotJudged.unlessBuilt(compilation, "checker", "the exercise's checker does not compile");
    }
}
