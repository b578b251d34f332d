package org.taskgrader.api.queue;

import io.smallrye.mutiny.Multi;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.taskgrader.api.report.GradedSubmission;
import org.taskgrader.api.report.KeptResult;
import org.taskgrader.api.store.StoredSubmission;
import org.taskgrader.api.store.SubmissionStore;
import org.taskgrader.core.exercise.Exercise;

/**
 * Submissions on their way to a result, first come first served.
 *
 * <p>The queue is in the process and bounded: {@link #submit} takes a place, which is free again when the result is
 * recorded. A place is taken before anything is stored, so an accepted submission never finds the queue full.
 */
public final class GradingQueue implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(GradingQueue.class);

    /** How long interrupted workers may take to notice, at the very end. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final SubmissionStore store;
    private final Grading grading;
    private final QueueLimits limits;
    private final Semaphore places;
    private final ThreadPoolExecutor workers;
    private final ServiceTime serviceTime = new ServiceTime();
    private final Map<UUID, Progress> underWay = new ConcurrentHashMap<>();

    public GradingQueue(SubmissionStore store, Grading grading, QueueLimits limits) {
        this.store = store;
        this.grading = grading;
        this.limits = limits;
        places = new Semaphore(limits.workers() + limits.capacity());
        workers = new ThreadPoolExecutor(
                limits.workers(),
                limits.workers(),
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofVirtual().name("grading-", 0).factory());
    }

    /** Stores and queues a submission, if there is a place. */
    public Admission submit(StoredSubmission submission, Exercise exercise) {
        if (!places.tryAcquire()) {
            return new Admission.Full(forecast());
        }
        store.add(submission);
        Progress progress = new Progress();
        underWay.put(submission.id(), progress);
        try {
            workers.execute(new Job(submission, exercise, progress));
        } catch (RejectedExecutionException stopping) {
            underWay.remove(submission.id());
            store.withdraw(submission.id());
            places.release();
            return new Admission.Closed();
        }
        return new Admission.Accepted();
    }

    /** A submission's events from the first on, ending with its result; empty for a submission that is not known. */
    public Optional<Multi<ProgressEvent>> follow(UUID id) {
        // A job is recorded in the store before it leaves the map: who finds it in neither never knew it.
        Progress progress = underWay.get(id);
        return progress == null
                ? result(id).map(ProgressEvent::replay).map(Multi.createFrom()::iterable)
                : Optional.of(progress.events());
    }

    /** A submission's result, now or later; empty for a submission that is not known. */
    public Optional<CompletableFuture<GradedSubmission>> await(UUID id) {
        Progress progress = underWay.get(id);
        return progress == null ? result(id).map(CompletableFuture::completedFuture) : Optional.of(progress.result());
    }

    /** How many submissions wait for a worker. */
    public int waiting() {
        return workers.getQueue().size();
    }

    /** How many submissions are being graded. */
    public int active() {
        return workers.getActiveCount();
    }

    /** When all that is in the queue now will be through, at the speed measured lately. */
    private Duration forecast() {
        return serviceTime.forecast(waiting() + active(), limits.workers());
    }

    private Optional<GradedSubmission> result(UUID id) {
        return store.find(id)
                .map(StoredSubmission::state)
                .filter(StoredSubmission.Done.class::isInstance)
                .map(done -> ((StoredSubmission.Done) done).result().view());
    }

    /**
     * Stops taking submissions, and gives those in the queue a while to be graded. What is left then is recorded as not
     * judged, so that nobody waits for it.
     */
    @Override
    public void close() {
        workers.shutdown();
        try {
            if (workers.awaitTermination(limits.shutdownPatience().toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
            LOG.warnf("stopping with %d submissions waiting and %d being graded", waiting(), active());
            workers.shutdownNow().forEach(waiting -> ((Job) waiting).abandon());
            if (!workers.awaitTermination(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.error("stopping with workers that do not react to interruption");
            }
        } catch (InterruptedException e) {
            workers.shutdownNow().forEach(waiting -> ((Job) waiting).abandon());
            Thread.currentThread().interrupt();
        }
    }

    /** One submission's turn. */
    private final class Job implements Runnable {

        private final StoredSubmission submission;
        private final Exercise exercise;
        private final Progress progress;

        Job(StoredSubmission submission, Exercise exercise, Progress progress) {
            this.submission = submission;
            this.exercise = exercise;
            this.progress = progress;
        }

        @Override
        public void run() {
            long start = System.nanoTime();
            KeptResult result = grade();
            serviceTime.measured(Duration.ofNanos(System.nanoTime() - start));
            record(result);
        }

        private KeptResult grade() {
            try {
                store.started(submission.id());
                return grading.grade(submission, exercise, progress::tell);
            } catch (RuntimeException | Error e) {
                LOG.errorf(e, "submission %s: not judged, because the worker failed", submission.id());
                return grading.notJudged(submission, exercise, "worker");
            }
        }

        void abandon() {
            LOG.errorf("submission %s: not judged, because the service stopped", submission.id());
            record(grading.notJudged(submission, exercise, "shutdown"));
        }

        private void record(KeptResult result) {
            try {
                store.finish(submission.id(), result);
            } catch (RuntimeException e) {
                LOG.errorf(e, "submission %s: its result could not be stored", submission.id());
            } finally {
                progress.done(result.view());
                underWay.remove(submission.id());
                places.release();
            }
        }
    }
}
