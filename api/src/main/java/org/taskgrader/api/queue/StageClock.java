package org.taskgrader.api.queue;

import java.time.Duration;
import org.taskgrader.api.store.Timings;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.grading.GradingListener;
import org.taskgrader.core.verdict.Verdict;

/** Times the sandbox's steps: waiting for a place, compiling, running. Of several attempts the last one's count. */
final class StageClock {

    private final Duration queue;
    private final long start = System.nanoTime();
    private volatile long sandbox;
    private volatile long compile;
    private volatile long run;
    private volatile boolean begun;

    /** Starts now, for a submission that has waited {@code queue}. */
    StageClock(Duration queue) {
        this.queue = queue.isNegative() ? Duration.ZERO : queue;
    }

    /** Times an attempt, of whose steps {@code listener} is told too. */
    GradingListener timing(GradingListener listener) {
        return new Attempt(listener);
    }

    /** Whether a sandbox has taken the program on, in any attempt. */
    boolean begun() {
        return begun;
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

    private final class Attempt implements GradingListener {

        private final GradingListener listener;
        private long last = System.nanoTime();

        Attempt(GradingListener listener) {
            this.listener = listener;
            run = 0;
        }

        @Override
        public void compiling() {
            sandbox = lap();
            begun = true;
            listener.compiling();
        }

        @Override
        public void compiled(ProcessResult result) {
            compile = lap();
            listener.compiled(result);
        }

        @Override
        @SuppressWarnings("NonAtomicVolatileUpdate") // steps are told of one after the other
        public void ran(int index, ProcessResult result, Verdict verdict) {
            run += lap();
            listener.ran(index, result, verdict);
        }

        private long lap() {
            long now = System.nanoTime();
            long lap = now - last;
            last = now;
            return lap;
        }
    }
}
