package org.taskgrader.api.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.taskgrader.core.execution.Sandbox;

/**
 * Spans of what happens to a submission after its request: the wait in the queue, the grading, each job of the sandbox, and
 * what is stored. They belong to the request's trace, which is found with the submission, so it does not matter on which
 * node they happen.
 * Who traces nothing pays nothing: without a recorded request nothing is looked up and nothing is made.
 */
public final class SubmissionTraces {

    /** Traces nothing. */
    public static final SubmissionTraces NONE =
            new SubmissionTraces(TracerProvider.noop().get("taskgrader"), id -> Optional.empty());

    private final Tracer tracer;
    private final Function<UUID, Optional<String>> parents;

    /**
     * Traces with {@code tracer}.
     *
     * @param parents what {@link TraceParent#current} said when the submission was stored
     */
    public SubmissionTraces(Tracer tracer, Function<UUID, Optional<String>> parents) {
        this.tracer = tracer;
        this.parents = parents;
    }

    /** Has {@code work} done as the grading of a submission, which has waited since {@code received}. */
    public <T> T grading(UUID id, Instant received, Callable<T> work) throws Exception {
        Optional<SpanContext> request = parents.apply(id).flatMap(TraceParent::read);
        if (request.isEmpty()) {
            return work.call();
        }
        Context parent = Context.root().with(Span.wrap(request.get()));
        tracer.spanBuilder("queue")
                .setParent(parent)
                .setStartTimestamp(received)
                .setAttribute("submission", id.toString())
                .startSpan()
                .end();
        return within(
                tracer.spanBuilder("grade")
                        .setParent(parent)
                        .setAttribute("submission", id.toString())
                        .startSpan(),
                work);
    }

    /** Has {@code work} done as the storing of what a request brings, within the trace of this thread. */
    public <T> T accepting(Supplier<T> work) {
        return Span.current().getSpanContext().isValid()
                ? storing(tracer.spanBuilder("store.accept"), work)
                : work.get();
    }

    /** Has {@code work} done as the storing of a submission's result. */
    public <T> T recording(UUID id, Supplier<T> work) {
        return parents.apply(id)
                .flatMap(TraceParent::read)
                .map(request -> storing(
                        tracer.spanBuilder("store.result")
                                .setParent(Context.root().with(Span.wrap(request)))
                                .setAttribute("submission", id.toString()),
                        work))
                .orElseGet(work);
    }

    /** Not made current: what is stored is followed by the request's other spans, and is not their parent. */
    private static <T> T storing(SpanBuilder builder, Supplier<T> work) {
        Span span = builder.startSpan();
        try {
            return work.get();
        } catch (RuntimeException e) {
            span.setStatus(StatusCode.ERROR, e.getClass().getSimpleName());
            throw e;
        } finally {
            span.end();
        }
    }

    /** A sandbox whose jobs are spans. */
    public Sandbox traced(Sandbox sandbox) {
        return new TracedSandbox(sandbox, tracer);
    }

    @SuppressWarnings("try") // the scope only has to end
    private static <T> T within(Span span, Callable<T> work) throws Exception {
        try (Scope scope = span.makeCurrent()) {
            return work.call();
        } catch (Exception e) {
            span.setStatus(StatusCode.ERROR, e.getClass().getSimpleName());
            throw e;
        } finally {
            span.end();
        }
    }
}
