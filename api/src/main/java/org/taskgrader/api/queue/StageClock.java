package org.taskgrader.api.queue;

import java.time.Duration;
import org.taskgrader.api.store.Timings;
import org.taskgrader.core.execution.ExecutionListener;
import org.taskgrader.core.execution.ProcessResult;

/** Times the sandbox's steps: waiting for a place, compiling, running. Of several attempts the last one's count. */
final class StageClock {

    private final Duration queue;
    private final long start = System.nanoTime();
    private volatile long sandbox;
    private volatile long compile;
    private volatile long run;

    /** Starts now, for a submission that has waited {@code queue}. */
    StageClock(Duration queue) {
        this.queue = queue.isNegative() ? Duration.ZERO : queue;
    }

    /** Times an attempt, of whose steps {@code listener} is told too. */
    ExecutionListener timing(ExecutionListener listener) {
        return new Attempt(listener);
    }

    /** All until now. */
    Timings timings() {
        return new Timings(
                queue,
                Duration.ofNanos(sandbox),
                Duration.ofNanos(compile),
                Duration.ofNanos(run),
                Duration.ofNanos(System.nanoTime() - start));
    }

    private final class Attempt implements ExecutionListener {

        private final ExecutionListener listener;
        private long last = System.nanoTime();

        Attempt(ExecutionListener listener) {
            this.listener = listener;
            run = 0;
        }

        @Override
        public void compiling() {
            sandbox = lap();
            listener.compiling();
        }

        @Override
        public void compiled(ProcessResult result) {
            compile = lap();
            listener.compiled(result);
        }

        @Override
        @SuppressWarnings("NonAtomicVolatileUpdate") // steps are told of one after the other
        public void ran(int index, ProcessResult result) {
            run += lap();
            listener.ran(index, result);
        }

        private long lap() {
            long now = System.nanoTime();
            long lap = now - last;
            last = now;
            return lap;
        }
    }
}
