package org.taskgrader.api.queue;

import java.util.List;
import java.util.function.Consumer;
import org.taskgrader.core.execution.ExecutionListener;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.RunOutcome;
import org.taskgrader.core.exercise.TestCase;

/** Tells what the sandbox does as progress of a submission. */
final class ProgressListener implements ExecutionListener {

    private final List<TestCase> tests;
    private final Consumer<ProgressEvent> progress;

    ProgressListener(List<TestCase> tests, Consumer<ProgressEvent> progress) {
        this.tests = tests;
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
    public void ran(int index, ProcessResult result) {
        if (result.outcome() instanceof RunOutcome.Skipped || result.outcome() instanceof RunOutcome.SandboxFailure) {
            return;
        }
        progress.accept(new ProgressEvent.TestRun(tests.get(index).name(), index + 1, tests.size()));
    }
}
