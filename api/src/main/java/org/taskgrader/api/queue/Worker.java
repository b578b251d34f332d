package org.taskgrader.api.queue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.JdbiException;
import org.taskgrader.api.store.Claim;
import org.taskgrader.api.store.Outage;
import org.taskgrader.api.store.Outcome;
import org.taskgrader.api.store.StoredSubmission;
import org.taskgrader.api.store.SubmissionStore;
import org.taskgrader.api.tracing.SubmissionTraces;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.Exercises;
import org.taskgrader.core.history.History;

/** Takes one submission from the database, has it graded, and records the result. */
public final class Worker {

    private static final Logger LOG = Logger.getLogger(Worker.class);

    /** A program that ends every worker that takes it on is given up after so many: it must not go round for ever. */
    private static final int MOST_TRIES = 3;

    /** How long to wait for a database that does not answer before asking again. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final SubmissionStore store;
    private final Exercises exercises;
    private final Grading grading;
    private final Announcer announcer;
    private final Cancellations cancellations;
    private final Node node;
    private final ServiceTime serviceTime;
    private final SubmissionTraces traces;

    public Worker(
            SubmissionStore store,
            Exercises exercises,
            Grading grading,
            Announcer announcer,
            Cancellations cancellations,
            Node node,
            ServiceTime serviceTime,
            SubmissionTraces traces) {
        this.store = store;
        this.exercises = exercises;
        this.grading = grading;
        this.announcer = announcer;
        this.cancellations = cancellations;
        this.node = node;
        this.serviceTime = serviceTime;
        this.traces = traces;
    }

    /**
     * Comes back when the submission has its result in the database, or when there is nothing to do for this worker. If the
     * thread is interrupted, the submission goes back to those that wait, and the thread stays interrupted. It does so too
     * if the worker fails in a way that is not foreseen, which is thrown then; that counts as a try.
     */
    public void work(UUID id) {
        SubmissionLog.begin(id);
        Cancellation cancellation = cancellations.listen(id);
        try {
            Optional<Claim> claim = patiently(() -> store.claim(id, node.name(), node.lease()));
            if (claim.isPresent()) {
                long start = System.nanoTime();
                work(claim.get(), cancellation);
                serviceTime.measured(Duration.ofNanos(System.nanoTime() - start));
            }
        } catch (CancellationException e) {
            LOG.infof("submission %s: taken back while it was being graded", id);
        } catch (InterruptedException stopping) {
            release(id);
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            putBack(id);
            throw e;
        } finally {
            cancellations.forget(cancellation);
            SubmissionLog.end();
        }
    }

    private void work(Claim claim, Cancellation cancellation) throws InterruptedException {
        StoredSubmission submission = claim.submission();
        record(submission, outcome(claim, cancellation));
    }

    private void record(StoredSubmission submission, Outcome outcome) throws InterruptedException {
        boolean recorded =
                patiently(() -> traces.recording(submission.id(), () -> store.finish(submission.id(), outcome)));
        if (recorded) {
            announcer.done(submission.id(), outcome.result().view());
        } else {
            LOG.infof("submission %s: a result that came too late changes nothing", submission.id());
        }
    }

    /** Gives up a submission that no worker can be expected to grade; nothing happens if it is over or being graded. */
    public void giveUp(UUID id) {
        try {
            Optional<Claim> claim = patiently(() -> store.claim(id, node.name(), node.lease()));
            if (claim.isPresent()) {
                StoredSubmission submission = claim.get().submission();
                record(
                        submission,
                        exercises
                                .find(submission.submission().exercise())
                                .map(exercise -> grading.notJudged(submission, exercise, "dead-letter"))
                                .orElseGet(() -> grading.notJudged(submission, "exercise-gone")));
            }
        } catch (InterruptedException stopping) {
            release(id);
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            putBack(id);
            throw e;
        }
    }

    private Outcome outcome(Claim claim, Cancellation cancellation) throws InterruptedException {
        StoredSubmission submission = claim.submission();
        Optional<Exercise> exercise = exercises.find(submission.submission().exercise());
        if (exercise.isEmpty()) {
            return grading.notJudged(submission, "exercise-gone");
        }
        if (claim.tries() > MOST_TRIES) {
            return grading.notJudged(submission, exercise.get(), "workers-died");
        }
        History history = patiently(() -> history(submission));
        try {
            return grading.grade(claim, exercise.get(), history, cancellation, steps(submission.id()));
        } catch (CancellationException | JdbiException e) {
            throw e;
        } catch (RuntimeException | Error e) {
            LOG.errorf(e, "submission %s: not judged, because the worker failed", submission.id());
            return grading.notJudged(submission, exercise.get(), "worker");
        }
    }

    private History history(StoredSubmission submission) {
        return submission
                .learner()
                .map(learner -> store.history(
                        submission.sender().platform(),
                        learner,
                        submission.submission().exercise()))
                .orElseGet(History::unknown);
    }

    /** Announces each step together with those before it. */
    private Consumer<ProgressEvent> steps(UUID id) {
        List<ProgressEvent> steps = new ArrayList<>(List.of(new ProgressEvent.Queued()));
        return step -> {
            steps.add(step);
            announcer.tell(id, List.copyOf(steps));
        };
    }

    /** Otherwise this node's signs of life would keep it from everybody else. */
    private void putBack(UUID id) {
        try {
            patiently(() -> {
                store.failed(id, node.name());
                return true;
            });
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.errorf(e, "submission %s: could not be put back; that follows when this node starts again", id);
        }
    }

    private void release(UUID id) {
        try {
            // Interruption would end the very statement that gives the submission back.
            boolean ignored = Thread.interrupted();
            store.release(id, node.name());
        } catch (JdbiException e) {
            LOG.warnf("submission %s: could not be put back (%s); its lease will end", id, e.getMessage());
        }
    }

    /**
     * A database that is away comes back, and meanwhile nothing is lost by waiting.
     *
     * @throws JdbiException if it is there, and refuses the statement
     */
    private static <T> T patiently(java.util.function.Supplier<T> statement) throws InterruptedException {
        boolean told = false;
        while (true) {
            try {
                return statement.get();
            } catch (JdbiException e) {
                if (!Outage.is(e)) {
                    throw e;
                }
                if (Thread.currentThread().isInterrupted()) {
                    throw new InterruptedException("the database was waited for: " + e.getMessage());
                }
                if (!told) {
                    LOG.warnf("the database does not answer: %s", e.getMessage());
                    told = true;
                }
                Thread.sleep(PAUSE);
            }
        }
    }
}
