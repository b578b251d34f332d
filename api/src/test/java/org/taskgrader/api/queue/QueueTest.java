package org.taskgrader.api.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.awaitility.Awaitility;
import org.jboss.logging.MDC;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.taskgrader.api.grouping.WrittenMessages;
import org.taskgrader.api.metrics.GradingMetrics;
import org.taskgrader.api.report.GradedSubmission;
import org.taskgrader.api.report.ReportMapper;
import org.taskgrader.api.report.VerdictName;
import org.taskgrader.api.store.LearnerKey;
import org.taskgrader.api.store.Load;
import org.taskgrader.api.store.Nodes;
import org.taskgrader.api.store.PostgresSubmissionStore;
import org.taskgrader.api.store.Priority;
import org.taskgrader.api.store.QueueEntry;
import org.taskgrader.api.store.Sender;
import org.taskgrader.api.store.StoredSubmission;
import org.taskgrader.api.store.SubmissionStore;
import org.taskgrader.api.testing.DoublingExercise;
import org.taskgrader.api.testing.PoisonedResults;
import org.taskgrader.api.testing.ScriptedSandbox;
import org.taskgrader.api.testing.TestDatabase;
import org.taskgrader.api.tracing.SubmissionTraces;
import org.taskgrader.core.classification.ErrorClasses;
import org.taskgrader.core.exercise.folder.ExerciseLibrary;
import org.taskgrader.core.exercise.folder.FolderReading;
import org.taskgrader.core.feedback.MessageCatalogue;
import org.taskgrader.core.feedback.rendering.HelpPages;
import org.taskgrader.core.grading.Grader;
import org.taskgrader.core.submission.Submission;

@Timeout(60)
class QueueTest {

    private static final MessageCatalogue CATALOGUE = MessageCatalogue.load(ErrorClasses.load());
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Node NODE = new Node("test", LONG);
    private static final ExerciseLibrary EXERCISES = new ExerciseLibrary(
            Map.of(DoublingExercise.ID, new FolderReading.Accepted(DoublingExercise.create(), List.of())));

    private final ScriptedSandbox sandbox = new ScriptedSandbox();
    private final AtomicBoolean available = new AtomicBoolean(true);
    private final Jdbi database = TestDatabase.migrated();
    private final SubmissionStore store = new PostgresSubmissionStore(database);
    private final Nodes nodes = new Nodes(database);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final List<Assembly> opened = new ArrayList<>();

    @AfterEach
    void letEverythingGo() {
        sandbox.open("gate");
        opened.forEach(Assembly::close);
    }

    @Test
    void gradesAndTellsEveryStep() {
        Assembly queue = queue(limits(1, 10));
        UUID id = accepted(queue, "// double");

        List<ProgressEvent> events =
                queue.hub().follow(id).orElseThrow().collect().asList().await().atMost(Duration.ofSeconds(30));

        GradedSubmission result = result(queue, id);
        assertThat(result.verdict()).isEqualTo(VerdictName.PASSED);
        assertThat(events)
                .containsExactly(
                        new ProgressEvent.Queued(),
                        new ProgressEvent.Compiling(),
                        new ProgressEvent.Compiled(true),
                        new ProgressEvent.TestRun("01-small", 1, 3, VerdictName.PASSED),
                        new ProgressEvent.TestRun("02-large", 2, 3, VerdictName.PASSED),
                        new ProgressEvent.TestRun("91-secret", 3, 3, VerdictName.PASSED),
                        new ProgressEvent.Done(result));
        assertThat(ProgressEvent.replay(result))
                .as("who comes later is told the same")
                .isEqualTo(events);
    }

    @Test
    void aProgramThatDoesNotCompileIsToldTheSameLater() {
        Assembly queue = queue(limits(1, 10));
        UUID id = accepted(queue, "// does not compile");
        List<ProgressEvent> events =
                queue.hub().follow(id).orElseThrow().collect().asList().await().atMost(Duration.ofSeconds(30));
        assertThat(ProgressEvent.replay(result(queue, id))).isEqualTo(events).hasSize(4);
    }

    @Test
    void sendsAwayWhatItHasNoPlaceFor() {
        Assembly queue = queue(limits(1, 1));
        UUID first = accepted(queue, "// waits for gate");
        UUID second = accepted(queue, "// double");

        StoredSubmission third = submission("// double");
        assertThat(queue.intake().submit(third))
                .isInstanceOfSatisfying(
                        Admission.Full.class,
                        full -> assertThat(full.retryAfter()).isPositive().isLessThan(Duration.ofMinutes(1)));
        assertThat(store.find(third.id())).isEmpty();

        sandbox.open("gate");
        assertThat(result(queue, first).status()).isNotNull();
        assertThat(result(queue, second).verdict()).isEqualTo(VerdictName.PASSED);
        assertThat(result(queue, accepted(queue, "// double")).verdict())
                .as("a place that was used is free again")
                .isEqualTo(VerdictName.PASSED);
    }

    /** What a node says that has no worker, as well as one that has some: it is what all of them can do together. */
    @Test
    void whoIsSentAwayIsToldWhenAllNodesTogetherWillBeThrough() {
        nodes.alive("quick", LONG, 4, Duration.ofMillis(250));
        nodes.alive("slow", LONG, 2, Duration.ofMillis(500));
        nodes.alive("dead", Duration.ZERO, 50, Duration.ofMillis(1));
        nodes.alive("answers", LONG, 0, Duration.ofMillis(1));
        Backlog backlog = new Backlog(store::load, 34, System::nanoTime);
        ProgressHub hub = new ProgressHub(store, new Cancellations());
        Intake api = new Intake(store, new Elsewhere(), hub, hub, backlog, SubmissionTraces.NONE);
        for (int i = 0; i < 40; i++) {
            assertThat(api.submit(submission("// double"))).isEqualTo(new Admission.Accepted());
        }
        assertThat(api.submit(submission("// double")))
                .as("40 before it, of which 20 a second are graded")
                .isEqualTo(new Admission.Full(Duration.ofSeconds(2)));
        nodes.gone("quick");
        assertThat(new Backlog(store::load, 0, System::nanoTime).admit(1)).isFalse();
        assertThat(store.load().forecast(40)).as("4 a second").isEqualTo(Duration.ofSeconds(10));
        nodes.gone("slow");
        assertThat(store.load().forecast(40)).as("nobody is there").isEqualTo(Load.NOBODY_GRADES);
    }

    @Test
    void aNodeShowsWhatItHasMeasuredAndThatItHasNoSandbox() {
        AtomicBoolean sandboxThere = new AtomicBoolean(true);
        ServiceTime measured = new ServiceTime();
        IntStream.range(0, 100).forEach(i -> measured.measured(Duration.ofSeconds(2)));
        Presence presence = new Presence(nodes, NODE, state(sandboxThere::get, 3), measured);
        presence.show();
        assertThat(store.load().places()).isEqualTo(3);
        assertThat(store.load().perSecond()).isCloseTo(1.5, Percentage.withPercentage(1));
        sandboxThere.set(false);
        presence.show();
        assertThat(store.load()).isEqualTo(new Load(0, 0, 0));
        presence.end();
        int known = database.withHandle(handle -> handle.createQuery("select count(*) from node")
                .mapTo(Integer.class)
                .one());
        assertThat(known).isZero();
    }

    @Test
    void ourOwnExceptionIsNotTheLearnersFault() {
        Assembly queue = queue(limits(1, 10));
        GradedSubmission result = result(queue, accepted(queue, "// sandbox throws"));
        assertThat(result.verdict()).isEqualTo(VerdictName.NOT_JUDGED);
        assertThat(result.feedback().summary()).isNotBlank();
        assertThat(registry.counter("taskgrader.not.judged", "stage", "grading").count())
                .isEqualTo(1);
    }

    @Test
    void everyLineThatIsLoggedNamesItsSubmission() {
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.add(String.valueOf(MDC.get("submission")));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger(Grading.class.getName());
        logger.addHandler(handler);
        try {
            UUID id = accepted(queue(limits(1, 10)), "// sandbox throws");
            Awaitility.await().until(() -> store.find(id).orElseThrow().state() instanceof StoredSubmission.Done);
            assertThat(logged).hasSizeGreaterThan(2).containsOnly(id.toString());
        } finally {
            logger.removeHandler(handler);
        }
    }

    @Test
    void aSandboxThatFailsIsNotTriedForEver() {
        Assembly queue = queue(limits(1, 10));
        GradedSubmission result = result(queue, accepted(queue, "// sandbox fails"));
        assertThat(result.verdict()).isEqualTo(VerdictName.NOT_JUDGED);
        assertThat(sandbox.executions()).isEqualTo(1);
    }

    /** Behind it the place is empty for a moment, which must not look as if it had never been graded. */
    @Test
    void aProgramThatEndsItsContainersIsNotTriedForEver() {
        Assembly queue = queue(limits(1, 10), () -> sandbox.executions() == 0);
        assertThat(result(queue, accepted(queue, "// ends its containers")).verdict())
                .isEqualTo(VerdictName.NOT_JUDGED);
        assertThat(sandbox.executions()).isEqualTo(1);
    }

    @Test
    void whatCannotBeRecordedIsGivenUpAndStopsNobody() {
        database.useHandle(handle -> handle.execute(PoisonedResults.SQL));
        Assembly queue = queue(limits(1, 10));
        StoredSubmission poison = submission(PoisonedResults.MARK);
        assertThat(queue.intake().submit(poison)).isEqualTo(new Admission.Accepted());
        UUID other = accepted(queue, "// double");
        assertThat(result(queue, poison.id()).verdict()).isEqualTo(VerdictName.NOT_JUDGED);
        assertThat(result(queue, other).verdict()).isEqualTo(VerdictName.PASSED);
        int tries = database.withHandle(handle -> handle.createQuery("select tries from submission where id = :id")
                .bind("id", poison.id())
                .mapTo(Integer.class)
                .one());
        assertThat(tries).isEqualTo(3);
    }

    @Test
    void aDatabaseThatDiesWhileEarlierAttemptsAreReadIsWaitedFor() {
        Assembly queue = queue(limits(1, 10));
        UUID id;
        try (Handle locking = database.open()) {
            locking.begin();
            locking.execute("lock table result in access exclusive mode");
            id = accepted(queue, "// double", new Sender(Sender.LOCAL, Optional.of(new LearnerKey("cc".repeat(32)))));
            Awaitility.await("the worker to read").until(this::cutWhoReadsEarlierAttempts);
            locking.rollback();
        }
        assertThat(result(queue, id).verdict()).isEqualTo(VerdictName.PASSED);
    }

    @Test
    void whileThereIsNoSandboxSubmissionsWait() throws InterruptedException {
        available.set(false);
        CountDownLatch asked = new CountDownLatch(3);
        Assembly queue = queue(limits(1, 10), () -> {
            asked.countDown();
            return available.get();
        });
        UUID id = accepted(queue, "// double");
        asked.await();
        assertThat(sandbox.executions()).isZero();
        available.set(true);
        assertThat(result(queue, id).verdict()).isEqualTo(VerdictName.PASSED);
    }

    @Test
    void withoutASandboxPatienceEnds() {
        available.set(false);
        Assembly queue = queue(new QueueLimits(1, 10, Duration.ZERO, LONG, LONG));
        assertThat(result(queue, accepted(queue, "// double")).verdict()).isEqualTo(VerdictName.NOT_JUDGED);
        assertThat(sandbox.executions()).isZero();
    }

    @Test
    void gradingThatHangsIsGivenUp() {
        Assembly queue = queue(new QueueLimits(1, 10, LONG, Duration.ofMillis(50), LONG));
        assertThat(result(queue, accepted(queue, "// waits for gate")).verdict())
                .isEqualTo(VerdictName.NOT_JUDGED);
    }

    /** As there is a worker more than places, one may come when others have only begun. */
    @Test
    void whoWaitsForAPlaceMayTakeAsLongAsOthers() {
        Assembly queue = queue(new QueueLimits(1, 10, LONG, Duration.ofSeconds(3), LONG));
        UUID id = accepted(queue, "// waits for gate");
        Awaitility.await("longer than the limit")
                .pollDelay(Duration.ofSeconds(4))
                .until(() -> store.find(id).orElseThrow().state() instanceof StoredSubmission.Grading);
        sandbox.open("gate");
        assertThat(result(queue, id).verdict()).isEqualTo(VerdictName.PASSED);
    }

    @Test
    void whileTheSandboxIsAwayGradingHasTime() {
        available.set(false);
        Assembly queue = queue(
                new QueueLimits(1, 10, LONG, Duration.ofMillis(300), LONG),
                () -> sandbox.executions() == 0 || available.get());
        UUID id = accepted(queue, "// waits for gate");
        Awaitility.await("longer than the limit")
                .pollDelay(Duration.ofSeconds(1))
                .until(() -> sandbox.executions() == 1
                        && store.find(id).orElseThrow().state() instanceof StoredSubmission.Grading);
        sandbox.open("gate");
        assertThat(result(queue, id).verdict()).isEqualTo(VerdictName.PASSED);
    }

    @Test
    void aSandboxThatGoesAwayForGoodEndsGradingToo() {
        Assembly queue = queue(new QueueLimits(1, 10, Duration.ofSeconds(1), LONG, LONG));
        UUID id = accepted(queue, "// waits for gate");
        Awaitility.await().until(() -> sandbox.executions() == 1);
        available.set(false);
        assertThat(result(queue, id).verdict()).isEqualTo(VerdictName.NOT_JUDGED);
        assertThat(registry.counter("taskgrader.not.judged", "stage", "sandbox-unavailable")
                        .count())
                .isEqualTo(1);
    }

    /** Of a node whose clock is wrong, or was set meanwhile. */
    @Test
    void howLongASubmissionWaitsIsNotAskedOfTheClockOfWhoeverTookIt() {
        available.set(false);
        Assembly queue = queue(new QueueLimits(1, 10, Duration.ofMinutes(10), LONG, LONG));
        StoredSubmission submission = submission("// double");
        StoredSubmission anHourAgo = new StoredSubmission(
                submission.id(),
                submission.submission(),
                submission.exerciseVersion(),
                submission.sender(),
                submission.priority(),
                submission.received().minus(Duration.ofHours(1)),
                submission.state());
        assertThat(queue.intake().submit(anHourAgo)).isEqualTo(new Admission.Accepted());
        Awaitility.await()
                .until(() -> store.find(submission.id()).orElseThrow().state() instanceof StoredSubmission.Grading);
        available.set(true);
        assertThat(result(queue, submission.id()).verdict()).isEqualTo(VerdictName.PASSED);
    }

    @Test
    void whenItStopsNothingIsLost() {
        Assembly queue = queue(new QueueLimits(1, 10, LONG, LONG, Duration.ofMillis(50)));
        UUID active = accepted(queue, "// waits for gate");
        UUID waiting = accepted(queue, "// double");
        Awaitility.await().until(() -> store.find(active).orElseThrow().state() instanceof StoredSubmission.Grading);

        queue.close();

        assertThat(queue.intake().submit(submission("// double"))).isEqualTo(new Admission.Closed());
        assertThat(store.waiting()).extracting(QueueEntry::id).containsExactly(active, waiting);

        sandbox.open("gate");
        Assembly next = queue(limits(1, 10));
        new Housekeeping(store, next.queue(), next.hub(), NODE, next.presence()).start();
        assertThat(result(next, active).verdict()).isEqualTo(VerdictName.PASSED);
        assertThat(result(next, waiting).verdict()).isEqualTo(VerdictName.PASSED);
    }

    @Test
    void whenItStopsWhatIsBeingGradedIsFinished() {
        Assembly queue = queue(limits(1, 10));
        UUID active = accepted(queue, "// waits for gate");
        Awaitility.await().until(() -> store.find(active).orElseThrow().state() instanceof StoredSubmission.Grading);
        CompletableFuture<Void> closing = CompletableFuture.runAsync(queue::close);
        sandbox.open("gate");
        assertThat(closing).succeedsWithin(Duration.ofSeconds(30));
        assertThat(store.find(active).orElseThrow().state()).isInstanceOf(StoredSubmission.Done.class);
    }

    @Test
    void aSubmissionThatEndsEveryWorkerIsGivenUp() {
        Assembly queue = queue(limits(1, 10));
        StoredSubmission poison = submission("// double");
        store.add(poison);
        for (int i = 0; i < 3; i++) {
            assertThat(store.claim(poison.id(), "worker that dies", Duration.ZERO))
                    .isPresent();
        }
        queue.queue().enqueue(QueueEntry.of(poison));
        assertThat(result(queue, poison.id()).verdict()).isEqualTo(VerdictName.NOT_JUDGED);
        assertThat(sandbox.executions()).isZero();
        assertThat(result(queue, accepted(queue, "// double")).verdict()).isEqualTo(VerdictName.PASSED);
    }

    @Test
    void whatIsCancelledIsToldAndNotGraded() {
        Assembly queue = queue(limits(1, 10));
        UUID active = accepted(queue, "// waits for gate");
        UUID waiting = accepted(queue, "// double");
        var told = queue.hub().await(waiting).orElseThrow();
        assertThat(queue.intake().cancel(waiting)).isTrue();
        assertThat(told).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(Optional.empty());
        sandbox.open("gate");
        assertThat(result(queue, active).verdict()).isEqualTo(VerdictName.PASSED);
        assertThat(result(queue, accepted(queue, "// double")).verdict()).isEqualTo(VerdictName.PASSED);
        assertThat(sandbox.executions()).isEqualTo(2);
        assertThat(queue.intake().cancel(active)).as("it has its result").isFalse();
    }

    @Test
    void whatIsCancelledWhileItIsGradedStopsAtOnce() {
        Assembly queue = queue(limits(1, 10));
        UUID active = accepted(queue, "// waits for gate");
        UUID next = accepted(queue, "// double");
        Awaitility.await().until(() -> sandbox.executions() == 1);
        var events = queue.hub().follow(active).orElseThrow().collect().asList();

        assertThat(queue.intake().cancel(active)).isTrue();

        assertThat(result(queue, next).verdict())
                .as("the only worker is free, though the gate is shut")
                .isEqualTo(VerdictName.PASSED);
        assertThat(events.await().atMost(Duration.ofSeconds(10)).getLast()).isEqualTo(new ProgressEvent.Cancelled());
        assertThat(store.find(active).orElseThrow().state()).isEqualTo(new StoredSubmission.Cancelled());
    }

    @Test
    void aCancellationThatNobodyWasToldOfIsFoundInTheDatabase() {
        Assembly queue = queue(limits(1, 10));
        UUID active = accepted(queue, "// waits for gate");
        Awaitility.await().until(() -> sandbox.executions() == 1);
        assertThat(store.cancel(active)).as("on another node").isTrue();
        queue.hub().lookAgain();
        assertThat(result(queue, accepted(queue, "// double")).verdict()).isEqualTo(VerdictName.PASSED);
    }

    @Test
    void whileThereIsNoSandboxWhatIsCancelledWaitsNoLonger() {
        available.set(false);
        CountDownLatch asked = new CountDownLatch(1);
        Assembly queue = queue(limits(1, 10), () -> {
            asked.countDown();
            return available.get();
        });
        UUID active = accepted(queue, "// double");
        Awaitility.await().until(() -> asked.getCount() == 0);
        queue.intake().cancel(active);
        Awaitility.await().until(() -> queue.queue().active() == 0);
        assertThat(sandbox.executions()).isZero();
    }

    @Test
    void whoeverSendsManyDelaysNobodysFirst() {
        Assembly queue = queue(limits(1, 100));
        UUID blocker = accepted(queue, "// waits for gate");
        Awaitility.await().until(() -> store.find(blocker).orElseThrow().state() instanceof StoredSubmission.Grading);
        List<UUID> many = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            many.add(accepted(
                    queue, "// double", new Sender(Sender.LOCAL, Optional.of(new LearnerKey("aa".repeat(32))))));
        }
        UUID other =
                accepted(queue, "// double", new Sender(Sender.LOCAL, Optional.of(new LearnerKey("bb".repeat(32)))));
        sandbox.open("gate");
        result(queue, other);
        assertThat(many)
                .filteredOn(id -> store.find(id).orElseThrow().state() instanceof StoredSubmission.Done)
                .hasSizeLessThan(5);
        many.forEach(id -> result(queue, id));
    }

    @Test
    void whatNobodySentIsUnknown() {
        Assembly queue = queue(limits(1, 1));
        assertThat(queue.hub().follow(UUID.randomUUID())).isEmpty();
        assertThat(queue.hub().await(UUID.randomUUID())).isEmpty();
    }

    /** Whether there was a connection to cut. */
    private boolean cutWhoReadsEarlierAttempts() {
        return database.withHandle(handle ->
                handle.createQuery("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock'
                          and query like '%from submission join result%'
                        """).mapTo(Boolean.class).findFirst().orElse(false));
    }

    private static QueueLimits limits(int workers, int capacity) {
        return new QueueLimits(workers, capacity, LONG, LONG, Duration.ofSeconds(30));
    }

    private Assembly queue(QueueLimits limits) {
        return queue(limits, available::get);
    }

    private Assembly queue(QueueLimits limits, BooleanSupplier sandboxAvailable) {
        SandboxState state = state(sandboxAvailable, limits.workers());
        Grading grading = new Grading(
                (exercise, submission, history, groups, listener) -> {
                    logged.add(String.valueOf(MDC.get("submission")));
                    return new Graded(
                            Grader.with(sandbox).grade(exercise, submission, history, groups, listener),
                            false,
                            Duration.ZERO);
                },
                state,
                new WrittenMessages(database),
                new ReportMapper(CATALOGUE, HelpPages.NONE),
                new GradingMetrics(registry),
                limits,
                SubmissionTraces.NONE);
        ServiceTime serviceTime = new ServiceTime();
        Cancellations cancellations = new Cancellations();
        ProgressHub hub = new ProgressHub(store, cancellations);
        Worker worker =
                new Worker(store, EXERCISES, grading, hub, cancellations, NODE, serviceTime, SubmissionTraces.NONE);
        WorkQueue queue = new LocalWorkQueue(worker, limits.workers(), limits.shutdownPatience());
        Presence presence = new Presence(nodes, NODE, state, serviceTime);
        presence.show();
        Backlog backlog = new Backlog(store::load, limits.capacity(), System::nanoTime);
        Assembly assembly =
                new Assembly(new Intake(store, queue, hub, hub, backlog, SubmissionTraces.NONE), queue, hub, presence);
        opened.add(assembly);
        return assembly;
    }

    private static SandboxState state(BooleanSupplier available, int places) {
        return new SandboxState() {
            @Override
            public boolean available() {
                return available.getAsBoolean();
            }

            @Override
            public int places() {
                return places;
            }
        };
    }

    /** The queue and what is around it. */
    private record Assembly(Intake intake, WorkQueue queue, ProgressHub hub, Presence presence) {

        void close() {
            intake.close();
            queue.close();
        }
    }

    /** The queue as a node sees it that does not grade. */
    private static final class Elsewhere implements WorkQueue {

        @Override
        public void enqueue(QueueEntry entry) {}

        @Override
        public void replenish(SubmissionStore store) {}

        @Override
        public int waiting() {
            return 0;
        }

        @Override
        public int active() {
            return 0;
        }

        @Override
        public void close() {}
    }

    private static UUID accepted(Assembly queue, String source) {
        return accepted(queue, source, new Sender(Sender.LOCAL, Optional.empty()));
    }

    private static UUID accepted(Assembly queue, String source, Sender sender) {
        StoredSubmission submission = submission(source, sender);
        assertThat(queue.intake().submit(submission)).isEqualTo(new Admission.Accepted());
        return submission.id();
    }

    private static GradedSubmission result(Assembly queue, UUID id) {
        return queue.hub()
                .await(id)
                .orElseThrow()
                .orTimeout(30, TimeUnit.SECONDS)
                .join()
                .orElseThrow();
    }

    private static StoredSubmission submission(String source) {
        return submission(source, new Sender(Sender.LOCAL, Optional.empty()));
    }

    private static StoredSubmission submission(String source, Sender sender) {
        return new StoredSubmission(
                UUID.randomUUID(),
                new Submission(DoublingExercise.ID, source, Locale.ENGLISH),
                "0123456789ab",
                sender,
                Priority.INTERACTIVE,
                Clock.systemUTC().instant(),
                new StoredSubmission.Queued());
    }
}
