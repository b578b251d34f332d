package org.taskgrader.core.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.Kind;
import org.taskgrader.core.exercise.TestCase;
import org.taskgrader.core.plan.Investigation;
import org.taskgrader.core.plan.Planner;
import org.taskgrader.core.plan.ProgramFiles;
import org.taskgrader.core.plan.TestRun;
import org.taskgrader.core.verdict.Verdict;

/** Plans the wrong programs' part; that of the right one is the submission's plan. */
final class SuitePlanner {

    private SuitePlanner() {}

    /** Builds each wrong program, and then runs it as the right one was: {@code runs.size() + 1} steps a program. */
    static Investigation plan(Exercise exercise, Kind.Tests asked, List<TestRun> runs) {
        List<Investigation.Step> steps = new ArrayList<>();
        for (Kind.WrongProgram wrong : asked.wrong()) {
            ProgramFiles files = ProgramFiles.alone(wrong.source());
            steps.add(new Investigation.Build(wrong.name(), Planner.compilation(exercise, files)));
            for (TestRun run : runs) {
                steps.add(new Investigation.Run(wrong.name(), run.invocation(), false, run.limits()));
            }
        }
        return new Investigation(steps);
    }

    /** Of a program that was not built, the verdict on the test that has its name. */
    static Optional<Verdict> unlessBuilt(ProcessResult build, TestCase test) {
        return Verdict.NotJudged.unlessBuilt(build, "programs", "programs/" + test.name() + ".c does not compile");
    }
}
