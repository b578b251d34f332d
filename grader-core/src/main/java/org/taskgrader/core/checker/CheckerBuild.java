package org.taskgrader.core.checker;

import java.util.List;
import java.util.Optional;
import org.taskgrader.core.execution.Execution;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.RunOutcome;
import org.taskgrader.core.execution.Sandbox;
import org.taskgrader.core.exercise.Checker;
import org.taskgrader.core.exercise.Interactor;
import org.taskgrader.core.plan.AuthorsProgram;
import org.taskgrader.core.plan.Compilation;
import org.taskgrader.core.plan.InteractorPlanner;
import org.taskgrader.core.plan.Plan;
import org.taskgrader.core.verdict.Verdict;

/** Whether an author's program, a checker or an interactor, can be built at all. */
public final class CheckerBuild {

    private CheckerBuild() {}

    /**
     * What gcc says of a checker that it does not accept, line by line, with file and line in front as editors know them;
     * nothing of one that it accepts.
     *
     * @throws InterruptedException if the thread is interrupted while the sandbox works
     */
    public static List<String> problems(Sandbox sandbox, Checker checker) throws InterruptedException {
        return problems(
                sandbox, AuthorsProgram.compilation(checker.file(), checker.source()), "checker", checker.file());
    }

    /** The same of an interactor. */
    public static List<String> problems(Sandbox sandbox, Interactor interactor) throws InterruptedException {
        return problems(sandbox, InteractorPlanner.compilation(interactor), "interactor", InteractorPlanner.FILE);
    }

    private static List<String> problems(Sandbox sandbox, Compilation compilation, String folder, String file)
            throws InterruptedException {
        Execution built = sandbox.executeAuthors(new Plan(compilation, List.of(), 0));
        if (built.compilation().outcome() instanceof RunOutcome.SandboxFailure(String stage, String detail)) {
            return List.of(stage + ": " + detail);
        }
        return failure(built.compilation()).isEmpty()
                ? List.of()
                : built.compilation()
                        .stderr()
                        .content()
                        .text()
                        .lines()
                        .map(line -> line.startsWith(file + ":") ? folder + "/" + line : line)
                        .toList();
    }

    static Optional<Verdict> failure(ProcessResult compilation) {
        if (compilation.outcome() instanceof RunOutcome.SandboxFailure(String stage, String detail)) {
            return Optional.of(new Verdict.NotJudged(stage, detail));
        }
        return compilation.outcome().equals(new RunOutcome.Exited(0))
                ? Optional.empty()
                : Optional.of(new Verdict.NotJudged("checker", "the exercise's checker does not compile"));
    }
}
