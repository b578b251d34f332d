package org.taskgrader.api.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.Supplier;
import org.taskgrader.api.report.VerdictName;
import org.taskgrader.api.store.Timings;
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

    /** A message to workers that nothing could be done with: {@code given-up} or {@code unreadable}. */
    public void deadLetter(String cause) {
        registry.counter("taskgrader.dead.letters", "cause", cause).increment();
    }

    /**
     * Where a submission's time went.
     *
     * @param investigation time spent in the sandbox on finding out more than verdicts
     */
    public void timed(Timings timings, Duration investigation) {
        stage("queue", timings.queue());
        stage("sandbox", timings.sandbox());
        stage("compile", timings.compile());
        stage("run", timings.run());
        stage("diagnosis", investigation);
        stage(
                "words",
                timings.total()
                        .minus(timings.sandbox())
                        .minus(timings.compile())
                        .minus(timings.run())
                        .minus(investigation));
        stage("total", timings.total());
    }

    private void stage(String name, Duration time) {
        Timer.builder("taskgrader.stage")
                .description("Time a submission spends in each stage")
                .tag("stage", name)
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofMinutes(2))
                .register(registry)
                .record(time.isNegative() ? Duration.ZERO : time);
    }
}
