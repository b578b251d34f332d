package org.taskgrader.sandbox;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.execution.Execution;
import org.taskgrader.core.execution.ExecutionListener;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.Sandbox;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.plan.Investigation;
import org.taskgrader.core.plan.Plan;
import org.taskgrader.core.plan.TestRun;
import org.taskgrader.sandbox.engine.ContainerEngine;
import org.taskgrader.sandbox.engine.DockerEngine;
import org.taskgrader.sandbox.engine.SandboxException;
import org.taskgrader.sandbox.pool.ContainerPool;
import org.taskgrader.sandbox.pool.Lease;
import org.taskgrader.sandbox.pool.PoolStatus;
import org.taskgrader.sandbox.pool.Precedence;
import org.taskgrader.sandbox.protocol.JobRequest;
import org.taskgrader.sandbox.protocol.Reply;
import org.taskgrader.sandbox.protocol.Request;
import org.taskgrader.sandbox.settings.SandboxSettings;

/** The {@link Sandbox} of warm Docker containers. */
public final class DockerSandbox implements Sandbox, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(DockerSandbox.class);

    private final SandboxSettings settings;
    private final ContainerEngine engine;
    private final ContainerPool pool;
    private final String identity;
    private final SecureRandom random = new SecureRandom();
    private final Investigator investigator;
    private final AuthorsPool authors;
    private final Conversations conversations;

    /** For programs of authors who are not this service's own, and have to be kept from what its own are given. */
    private final AuthorsPool visitors;

    private DockerSandbox(SandboxSettings settings, ContainerEngine engine, ContainerPool pool, String identity) {
        this.settings = settings;
        this.engine = engine;
        this.pool = pool;
        this.identity = identity;
        this.investigator = new Investigator(pool, random, Precedence.USUAL);
        this.authors =
                new AuthorsPool(() -> new ContainerPool(engine, 1, settings.jobsPerContainer(), settings.lifetime()));
        this.conversations = new Conversations(pool, authors);
        this.visitors =
                new AuthorsPool(() -> new ContainerPool(engine, 1, settings.jobsPerContainer(), settings.lifetime()));
    }

    /**
     * Checks the engine and the image, removes what dead services left, and begins to start containers. The first
     * submissions wait for them.
     *
     * @throws SandboxException if the engine or the image is not fit; the message says what to do
     */
    public static DockerSandbox open(SandboxSettings settings) throws SandboxException, InterruptedException {
        return open(settings, new DockerEngine(settings));
    }

    /** As the other, on an engine of the caller's, which is closed with the sandbox. */
    static DockerSandbox open(SandboxSettings settings, DockerEngine engine)
            throws SandboxException, InterruptedException {
        try {
            int processors = engine.check();
            engine.sweep();
            int containers = settings.containers().orElse(processors);
            ContainerPool pool =
                    new ContainerPool(engine, containers, settings.jobsPerContainer(), settings.lifetime());
            return new DockerSandbox(settings, engine, pool, SandboxIdentity.of(engine.image(), settings));
        } catch (SandboxException | InterruptedException | RuntimeException failure) {
            engine.close();
            throw failure;
        }
    }

    /** How the containers for learners' programs are, for readiness and metrics. */
    public PoolStatus status() {
        return pool.status();
    }

    /** How the one for authors' programs is; empty as long as no exercise has needed it. */
    public Optional<PoolStatus> authorsStatus() {
        return authors.status();
    }

    /**
     * A fingerprint of all besides the request that decides what happens to a program: the image with its compiler and
     * supervisor, the runtime, what a container may use, and how requests are put to the supervisor. Two sandboxes with the
     * same one answer alike, as far as a program's end does not hang on the time or on chance.
     */
    public String identity() {
        return identity;
    }

    @Override
    public Execution execute(Plan plan, ExecutionListener listener) throws InterruptedException {
        return execute(plan, listener, pool, conversations, Precedence.USUAL);
    }

    @Override
    public Execution executeAuthors(Plan plan) throws InterruptedException {
        return execute(plan, ExecutionListener.NONE, authors.open(), conversations, Precedence.USUAL);
    }

    @Override
    public Sandbox behindOthers() {
        return new BehindOthers();
    }

    private Execution execute(
            Plan plan,
            ExecutionListener listener,
            ContainerPool place,
            Conversations conversations,
            Precedence precedence)
            throws InterruptedException {
        Attempts attempts = new Attempts(plan, listener);
        long job = random.nextLong();
        PlannedSteps first;
        try {
            checkMemory(limits(plan));
            first = PlannedSteps.of(plan, job, attempts.slowness());
        } catch (IllegalArgumentException unfit) {
            return attempts.giveUp(unfit("plan", unfit));
        }
        SandboxException failure = new SandboxException("pool", "the service is shutting down");
        for (int attempt = 1; attempt <= settings.attempts() && !place.isClosed(); attempt++) {
            try {
                PlannedSteps steps = attempt == 1 ? first : PlannedSteps.of(plan, job, attempts.slowness());
                if (plan.counterpart().isPresent()) {
                    conversations.attempt(plan, job, steps, attempts, precedence);
                } else {
                    attempt(plan, job, steps.own(), place.lease(precedence), attempts);
                }
                return attempts.execution();
            } catch (SandboxException failed) {
                failure = failed;
                LOG.warnf(
                        "attempt %d of %d failed: %s: %s",
                        attempt, settings.attempts(), failed.stage(), failed.detail());
            }
        }
        return attempts.giveUp(failure);
    }

    @Override
    public List<ProcessResult> investigate(Investigation investigation) throws InterruptedException {
        return investigate(investigation, investigator);
    }

    private List<ProcessResult> investigate(Investigation investigation, Investigator investigator)
            throws InterruptedException {
        try {
            checkMemory(investigation.steps().stream().map(Investigation.Step::limits));
            return investigator.investigate(investigation);
        } catch (IllegalArgumentException unfit) {
            return new InvestigationResults(investigation).completed(unfit("investigation", unfit));
        }
    }

    /** Ends all containers, running submissions with them. */
    @Override
    public void close() {
        authors.close();
        visitors.close();
        pool.close();
        engine.close();
    }

    private static void attempt(Plan plan, long job, List<Request.Step> steps, Lease taken, Attempts attempts)
            throws SandboxException, InterruptedException {
        try (Lease lease = taken) {
            Request.Job opening = new Request.Job(job, lease.uid(), plan.giveUpAfter());
            Attempts.Attempt attempt = attempts.begin(lease.supervisor().hello().toolchain());
            Reply.JobDone done = lease.supervisor().run(new JobRequest(opening, steps), attempt);
            attempt.check();
            lease.ended(done);
        }
    }

    private static SandboxException unfit(String stage, IllegalArgumentException reason) {
        return new SandboxException(stage, String.valueOf(reason.getMessage()), reason);
    }

    private static Stream<Limits> limits(Plan plan) {
        Stream<Limits> own = Stream.concat(
                Stream.of(plan.compilation().limits()), plan.runs().stream().map(TestRun::limits));
        Stream<Limits> others = plan.counterpart().stream()
                .flatMap(other -> Stream.concat(
                        Stream.of(other.compilation().limits()),
                        other.runs().stream().map(TestRun::limits)));
        return Stream.concat(own, others);
    }

    /** A limit that a container cannot give would be reached by the container's own end, and never told. */
    private void checkMemory(Stream<Limits> limits) {
        ByteSize largest = DockerEngine.largestStep(settings.memory());
        limits.map(Limits::memory).forEach(asked -> checkMemory(asked, largest));
    }

    private void checkMemory(ByteSize asked, ByteSize largest) {
        if (asked.compareTo(largest) > 0) {
            throw new IllegalArgumentException(
                    "it asks for " + asked + " of memory, and with taskgrader.sandbox.memory at " + settings.memory()
                            + " a program can have at most " + largest);
        }
    }

    /**
     * The same containers, for who lets all others go first. Authors' programs have one of their own: where others' run, there
     * is what those are given.
     */
    private final class BehindOthers implements Sandbox {

        private final Investigator patient = new Investigator(pool, random, Precedence.BEHIND_OTHERS);
        private final Conversations others = new Conversations(pool, visitors);

        @Override
        public Execution execute(Plan plan, ExecutionListener listener) throws InterruptedException {
            return DockerSandbox.this.execute(plan, listener, pool, others, Precedence.BEHIND_OTHERS);
        }

        @Override
        public Execution executeAuthors(Plan plan) throws InterruptedException {
            return DockerSandbox.this.execute(plan, ExecutionListener.NONE, visitors.open(), others, Precedence.USUAL);
        }

        @Override
        public List<ProcessResult> investigate(Investigation investigation) throws InterruptedException {
            return DockerSandbox.this.investigate(investigation, patient);
        }
    }
}
