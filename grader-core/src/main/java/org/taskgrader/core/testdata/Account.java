package org.taskgrader.core.testdata;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.RunOutcome;
import org.taskgrader.core.exercise.folder.Problem;
import org.taskgrader.core.exercise.folder.Problem.Severity;

/** What is to be said of an exercise's test data: what its author has to mend, and where we have failed ourselves. */
public final class Account {

    private final List<Problem> problems = new ArrayList<>();
    private final List<RunOutcome.SandboxFailure> failures = new ArrayList<>();

    void error(String file, OptionalInt line, String what, String advice) {
        problems.add(new Problem(Severity.ERROR, file, line, what, advice));
    }

    void hint(String file, String what, String advice) {
        problems.add(new Problem(Severity.HINT, file, OptionalInt.empty(), what, advice));
    }

    void add(List<Problem> more) {
        problems.addAll(more);
    }

    /** Whether a step says something of a program: where we failed, that is kept instead. */
    boolean tells(ProcessResult step) {
        if (step.outcome() instanceof RunOutcome.SandboxFailure failure) {
            failures.add(failure);
            return false;
        }
        return true;
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** For the operator; none mostly. */
    public List<RunOutcome.SandboxFailure> failures() {
        return List.copyOf(failures);
    }

    /** Whether nothing has to be mended, and we have not failed. */
    public boolean isClean() {
        return failures.isEmpty() && problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
    }
}
