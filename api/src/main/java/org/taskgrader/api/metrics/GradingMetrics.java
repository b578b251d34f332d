package org.taskgrader.api.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.taskgrader.api.report.VerdictName;
import org.taskgrader.core.execution.ExecutionListener;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.verdict.OverallVerdict;

/**
 * Counts and times what happens to submissions.
 *
 * <p>Tags have few values, known beforehand: a verdict, a stage. Neither exercises nor learners are tags.
 */
public final class GradingMetrics {

    private final MeterRegistry registry;

    public GradingMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Shows how many submissions wait and how many are being graded. */
    public void watch(Supplier<Number> waiting, Supplier<Number> active) {
        Gauge.builder("taskgrader.queue.waiting", waiting)
                .description("Submissions that wait for a worker")
                .register(registry);
        Gauge.builder("taskgrader.queue.active", active)
                .description("Submissions that are being graded")
                .register(registry);
    }

    /** A submission has come out of the queue. */
    public void waited(Instant received, Instant taken) {
        stage("queue").record(Duration.between(received, taken));
    }

    /** A submission has a report. */
    public void graded(OverallVerdict verdict) {
        registry.counter(
                        "taskgrader.submissions",
                        "verdict",
                        VerdictName.of(verdict).text())
                .increment();
    }

    /** We have failed at {@code stage}. */
    public void notJudged(String stage) {
        registry.counter("taskgrader.not.judged", "stage", stage).increment();
    }

    /** Times the sandbox's steps on their way to {@code listener}: waiting for a place, compiling, each run. */
    public ExecutionListener timing(ExecutionListener listener) {
        return new StageClock(listener);
    }

    private Timer stage(String name) {
        return Timer.builder("taskgrader.stage")
                .description("Time a submission spends in each stage")
                .tag("stage", name)
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofMinutes(2))
                .register(registry);
    }

    private final class StageClock implements ExecutionListener {

        private final ExecutionListener listener;
        private long last = System.nanoTime();

        StageClock(ExecutionListener listener) {
            this.listener = listener;
        }

        @Override
        public void compiling() {
            lap("sandbox");
            listener.compiling();
        }

        @Override
        public void compiled(ProcessResult result) {
            lap("compile");
            listener.compiled(result);
        }

        @Override
        public void ran(int index, ProcessResult result) {
            lap("run");
            listener.ran(index, result);
        }

        private void lap(String stage) {
            long now = System.nanoTime();
            stage(stage).record(Duration.ofNanos(now - last));
            last = now;
        }
    }
}
