package org.taskgrader.api.queue;

import java.util.function.Consumer;
import org.taskgrader.api.report.VerdictName;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.RunOutcome;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.TestCase;
import org.taskgrader.core.grading.GradingListener;
import org.taskgrader.core.verdict.Verdict;

/** Tells what the sandbox does as progress of a submission. */
final class ProgressListener implements GradingListener {

    private final Exercise exercise;
    private final Consumer<ProgressEvent> progress;

    ProgressListener(Exercise exercise, Consumer<ProgressEvent> progress) {
        this.exercise = exercise;
        this.progress = progress;
    }

    @Override
    public void compiling() {
        progress.accept(new ProgressEvent.Compiling());
    }

    @Override
    public void compiled(ProcessResult result) {
        progress.accept(new ProgressEvent.Compiled(
                result.outcome() instanceof RunOutcome.Exited exited && exited.status() == 0));
    }

    @Override
    public void ran(int index, ProcessResult result, Verdict verdict) {
        if (result.outcome() instanceof RunOutcome.Skipped || result.outcome() instanceof RunOutcome.SandboxFailure) {
            return;
        }
        TestCase test = exercise.tests().get(index);
        progress.accept(new ProgressEvent.TestRun(
                test.name(), index + 1, exercise.tests().size(), VerdictName.of(verdict)));
    }
}
