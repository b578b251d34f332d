package org.taskgrader.api.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.taskgrader.api.store.PostgresSubmissionStore;
import org.taskgrader.api.store.Priority;
import org.taskgrader.api.store.Sender;
import org.taskgrader.api.store.StoredSubmission;
import org.taskgrader.api.testing.DoublingExercise;
import org.taskgrader.api.testing.ScriptedSandbox;
import org.taskgrader.api.testing.TestDatabase;
import org.taskgrader.core.grading.Grader;
import org.taskgrader.core.grading.GradingListener;
import org.taskgrader.core.submission.Submission;

/** One trace from the request to the sandbox, with the database between them as between two nodes. */
class SubmissionTracesTest {

    private final Jdbi database = TestDatabase.migrated();
    private final PostgresSubmissionStore store = new PostgresSubmissionStore(database);
    private final List<SpanData> spans = new CopyOnWriteArrayList<>();
    private final Tracer tracer = SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(new Collector()))
            .build()
            .get("test");
    private final SubmissionTraces traces = new SubmissionTraces(tracer, store::trace);

    @Test
    @SuppressWarnings("try") // the scope only has to end
    void theTraceGoesOnWhereTheSubmissionIsGraded() throws Exception {
        Span request = tracer.spanBuilder("request").startSpan();
        StoredSubmission submission = submission();
        try (Scope scope = request.makeCurrent()) {
            traces.accepting(() -> {
                store.add(submission);
                return true;
            });
        }
        request.end();
        grade(submission);
        assertThat(traces.recording(submission.id(), () -> "stored")).isEqualTo("stored");

        assertThat(spans)
                .extracting(SpanData::getName)
                .contains("request", "store.accept", "queue", "grade", "sandbox.execute", "store.result");
        assertThat(spans)
                .extracting(SpanData::getTraceId)
                .containsOnly(request.getSpanContext().getTraceId());
        for (String stored : List.of("store.accept", "store.result")) {
            assertThat(span(stored).getParentSpanId())
                    .isEqualTo(request.getSpanContext().getSpanId());
        }
        assertThat(span("queue").getParentSpanId())
                .isEqualTo(request.getSpanContext().getSpanId());
        assertThat(span("grade").getParentSpanId())
                .isEqualTo(request.getSpanContext().getSpanId());
        assertThat(span("sandbox.execute").getParentSpanId())
                .isEqualTo(span("grade").getSpanId());
        assertThat(span("sandbox.execute").getEvents()).hasSize(5);
        assertThat(Duration.ofNanos(
                        span("queue").getEndEpochNanos() - span("queue").getStartEpochNanos()))
                .isBetween(Duration.ofSeconds(3), Duration.ofMinutes(2));
        assertThat(spans.toString()).doesNotContain("// double");
    }

    @Test
    void whatWasNotTracedStaysSo() throws Exception {
        StoredSubmission submission = submission();
        store.add(submission);
        assertThat(store.trace(submission.id())).isEmpty();
        assertThat(traces.grading(submission.id(), submission.received(), () -> "done"))
                .isEqualTo("done");
        assertThat(traces.recording(submission.id(), () -> "done")).isEqualTo("done");
        assertThat(traces.accepting(() -> "done")).isEqualTo("done");
        assertThat(spans).isEmpty();
    }

    private void grade(StoredSubmission submission) throws Exception {
        traces.grading(
                submission.id(),
                submission.received(),
                () -> Grader.with(traces.traced(new ScriptedSandbox()))
                        .grade(DoublingExercise.create(), submission.submission(), GradingListener.NONE));
    }

    private SpanData span(String name) {
        return spans.stream()
                .filter(span -> span.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static StoredSubmission submission() {
        return new StoredSubmission(
                UUID.randomUUID(),
                new Submission(DoublingExercise.ID, "// double", Locale.ENGLISH),
                "0123456789ab",
                new Sender(Sender.LOCAL, Optional.empty()),
                Priority.INTERACTIVE,
                Instant.now().minusSeconds(3).truncatedTo(ChronoUnit.MICROS),
                new StoredSubmission.Queued());
    }

    private final class Collector implements SpanExporter {

        @Override
        public CompletableResultCode export(Collection<SpanData> ended) {
            spans.addAll(ended);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}
