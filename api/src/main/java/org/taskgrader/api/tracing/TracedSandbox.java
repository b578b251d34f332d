package org.taskgrader.api.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import java.util.List;
import org.taskgrader.core.execution.Execution;
import org.taskgrader.core.execution.ExecutionListener;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.Sandbox;
import org.taskgrader.core.plan.Investigation;
import org.taskgrader.core.plan.Plan;

/** Makes a span of each job: waiting for a container included, the container's steps as its events. No data of a program. */
@SuppressWarnings("try") // scopes only have to end
final class TracedSandbox implements Sandbox {

    private final Sandbox sandbox;
    private final Tracer tracer;

    TracedSandbox(Sandbox sandbox, Tracer tracer) {
        this.sandbox = sandbox;
        this.tracer = tracer;
    }

    @Override
    public Execution execute(Plan plan, ExecutionListener listener) throws InterruptedException {
        Span span = tracer.spanBuilder("sandbox.execute")
                .setAttribute("runs", plan.runs().size())
                .startSpan();
        try (Scope scope = span.makeCurrent()) {
            return sandbox.execute(plan, new Events(listener, span));
        } finally {
            span.end();
        }
    }

    @Override
    public Execution executeAuthors(Plan plan) throws InterruptedException {
        Span span = tracer.spanBuilder("sandbox.check")
                .setAttribute("runs", plan.runs().size())
                .startSpan();
        try (Scope scope = span.makeCurrent()) {
            return sandbox.executeAuthors(plan);
        } finally {
            span.end();
        }
    }

    @Override
    public List<ProcessResult> investigate(Investigation investigation) throws InterruptedException {
        Span span = tracer.spanBuilder("sandbox.investigate")
                .setAttribute("steps", investigation.steps().size())
                .startSpan();
        try (Scope scope = span.makeCurrent()) {
            return sandbox.investigate(investigation);
        } finally {
            span.end();
        }
    }

    private record Events(ExecutionListener listener, Span span) implements ExecutionListener {

        @Override
        public void compiling() {
            span.addEvent("compiling");
            listener.compiling();
        }

        @Override
        public void compiled(ProcessResult result) {
            span.addEvent("compiled");
            listener.compiled(result);
        }

        @Override
        public void ran(int index, ProcessResult result) {
            span.addEvent("ran");
            listener.ran(index, result);
        }
    }
}
