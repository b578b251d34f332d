package org.taskgrader.sandbox;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.plan.Investigation;
import org.taskgrader.sandbox.engine.SandboxException;
import org.taskgrader.sandbox.pool.ContainerPool;
import org.taskgrader.sandbox.pool.Lease;
import org.taskgrader.sandbox.pool.Precedence;
import org.taskgrader.sandbox.protocol.JobRequest;
import org.taskgrader.sandbox.protocol.Request;

/**
 * Takes the steps of investigations in the pool's containers: all in one, or in two side by side where an investigation
 * falls apart and a second container has nothing to do. What a container's death has cut short is done once more: a
 * message must not depend on it. No third time, as it may be the program that ends containers.
 */
final class Investigator {

    private static final Logger LOG = Logger.getLogger(Investigator.class);

    private final ContainerPool pool;
    private final RandomGenerator random;
    private final Precedence precedence;

    Investigator(ContainerPool pool, RandomGenerator random, Precedence precedence) {
        this.pool = pool;
        this.random = random;
        this.precedence = precedence;
    }

    /** Steps as a job that any container can do. */
    private record Job(Investigation investigation, long number, List<Request.Step> steps) {}

    /**
     * One result for each step, in their order.
     *
     * @throws IllegalArgumentException if the investigation holds what the protocol cannot express
     * @throws InterruptedException if the thread is interrupted; no container is in use any more then
     */
    List<ProcessResult> investigate(Investigation investigation) throws InterruptedException {
        Job whole = job(investigation);
        Optional<Halves> halves = Halves.of(investigation);
        Lease lease;
        try {
            lease = pool.lease(precedence);
        } catch (SandboxException closed) {
            return new InvestigationResults(investigation).completed(closed);
        }
        Optional<Lease> second = halves.flatMap(both -> pool.leaseIfFree());
        return second.isPresent() ? sideBySide(halves.orElseThrow(), lease, second.get()) : take(whole, lease);
    }

    private List<ProcessResult> sideBySide(Halves halves, Lease lease, Lease second) throws InterruptedException {
        Job secondJob = job(halves.second());
        // Not cancelled but interrupted if need be: a cancelled task may never begin, and would keep its container.
        FutureTask<List<ProcessResult>> beside = new FutureTask<>(() -> take(secondJob, second));
        Thread thread = Thread.ofVirtual().name("sandbox-investigation").start(beside);
        try {
            return halves.merged(take(job(halves.first()), lease), beside.get());
        } catch (ExecutionException failure) {
            throw new IllegalStateException("one half of an investigation failed", failure.getCause());
        } finally {
            thread.interrupt();
            thread.join();
        }
    }

    /** Does a job and gives the container back; if that failed, once more in another, which is waited for. */
    private List<ProcessResult> take(Job job, Lease lease) throws InterruptedException {
        InvestigationResults results = new InvestigationResults(job.investigation());
        Optional<SandboxException> failure = failure(job, lease, results);
        if (failure.isEmpty()) {
            return results.completed(new SandboxException("supervisor", "it ended the job without this step"));
        }
        Lease another;
        try {
            another = pool.lease(precedence);
        } catch (SandboxException closed) {
            return results.completed(failure.get());
        }
        InvestigationResults again = new InvestigationResults(job.investigation());
        return failure(job, another, again).map(again::completed).orElseGet(() -> again.completed(failure.get()));
    }

    /** Does a job, and says what went wrong on our side. */
    private static Optional<SandboxException> failure(Job job, Lease lease, InvestigationResults results)
            throws InterruptedException {
        try (lease) {
            Request.Job opening = new Request.Job(job.number(), lease.uid(), 0);
            lease.ended(lease.supervisor().run(new JobRequest(opening, job.steps()), results));
            return Optional.empty();
        } catch (SandboxException failure) {
            LOG.warnf("an investigation failed: %s: %s", failure.stage(), failure.detail());
            return Optional.of(failure);
        }
    }

    private Job job(Investigation investigation) {
        long number = random.nextLong();
        return new Job(investigation, number, JobSteps.steps(investigation, number));
    }
}
