package org.taskgrader.api.queue;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.taskgrader.api.report.GradedSubmission;

/**
 * One submission's way through the queue, as it is told to whoever listens: from the beginning, whenever they join. The
 * number of events is bounded by the number of tests.
 */
final class Progress {

    private final UnicastProcessor<ProgressEvent> source = UnicastProcessor.create();
    private final Multi<ProgressEvent> events = Multi.createBy().replaying().ofMulti(source);
    private final CompletableFuture<Optional<GradedSubmission>> result = new CompletableFuture<>();
    private int told;

    Progress() {
        tell(new ProgressEvent.Queued());
    }

    /** Tells of a step; silently too late once it is over. */
    synchronized void tell(ProgressEvent event) {
        if (!result.isDone()) {
            source.onNext(event);
            told++;
        }
    }

    /** Tells of those of {@code steps} that were not told yet: they are all until now, in order. */
    synchronized void reach(List<ProgressEvent> steps) {
        steps.stream().skip(told).forEach(this::tell);
    }

    synchronized void done(GradedSubmission graded) {
        if (result.complete(Optional.of(graded))) {
            source.onNext(new ProgressEvent.Done(graded));
            source.onComplete();
        }
    }

    /** The end, with the steps before it that nobody told of here. */
    synchronized void replay(GradedSubmission graded) {
        List<ProgressEvent> steps = ProgressEvent.replay(graded);
        reach(steps.subList(0, steps.size() - 1));
        done(graded);
    }

    synchronized void cancelled() {
        if (result.complete(Optional.empty())) {
            source.onNext(new ProgressEvent.Cancelled());
            source.onComplete();
        }
    }

    /** Everything so far and from now on; it is delivered by other threads than the worker's, which waits for nobody. */
    Multi<ProgressEvent> events() {
        return events.emitOn(Infrastructure.getDefaultExecutor());
    }

    /** Completed when the submission is; never exceptionally. */
    CompletableFuture<Optional<GradedSubmission>> result() {
        return result.copy();
    }
}
