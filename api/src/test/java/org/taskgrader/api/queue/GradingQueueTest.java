package org.taskgrader.api.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.taskgrader.api.metrics.GradingMetrics;
import org.taskgrader.api.report.GradedSubmission;
import org.taskgrader.api.report.ReportMapper;
import org.taskgrader.api.report.VerdictName;
import org.taskgrader.api.store.Histories;
import org.taskgrader.api.store.InMemorySubmissionStore;
import org.taskgrader.api.store.StoredSubmission;
import org.taskgrader.api.testing.DoublingExercise;
import org.taskgrader.api.testing.ScriptedSandbox;
import org.taskgrader.core.classification.ErrorClasses;
import org.taskgrader.core.feedback.MessageCatalogue;
import org.taskgrader.core.feedback.rendering.HelpPages;
import org.taskgrader.core.grading.Grader;
import org.taskgrader.core.submission.Submission;

@Timeout(60)
class GradingQueueTest {

    private static final MessageCatalogue CATALOGUE = MessageCatalogue.load(ErrorClasses.load());
    private static final Duration LONG = Duration.ofMinutes(5);

    private final ScriptedSandbox sandbox = new ScriptedSandbox();
    private final AtomicBoolean available = new AtomicBoolean(true);
    private final InMemorySubmissionStore store = new InMemorySubmissionStore(100);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final List<GradingQueue> opened = new ArrayList<>();

    @AfterEach
    void letEverythingGo() {
        sandbox.open("gate");
        opened.forEach(GradingQueue::close);
    }

    @Test
    void gradesAndTellsEveryStep() {
        GradingQueue queue = queue(limits(1, 10));
        UUID id = accepted(queue, "// double");

        List<ProgressEvent> events =
                queue.follow(id).orElseThrow().collect().asList().await().atMost(Duration.ofSeconds(30));

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
        GradingQueue queue = queue(limits(1, 10));
        UUID id = accepted(queue, "// does not compile");
        List<ProgressEvent> events =
                queue.follow(id).orElseThrow().collect().asList().await().atMost(Duration.ofSeconds(30));
        assertThat(ProgressEvent.replay(result(queue, id))).isEqualTo(events).hasSize(4);
    }

    @Test
    void sendsAwayWhatItHasNoPlaceFor() {
        GradingQueue queue = queue(limits(1, 1));
        UUID first = accepted(queue, "// waits for gate");
        UUID second = accepted(queue, "// double");

        StoredSubmission third = submission("// double");
        assertThat(queue.submit(third, DoublingExercise.create()))
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

    @Test
    void ourOwnExceptionIsNotTheLearnersFault() {
        GradingQueue queue = queue(limits(1, 10));
        GradedSubmission result = result(queue, accepted(queue, "// sandbox throws"));
        assertThat(result.verdict()).isEqualTo(VerdictName.NOT_JUDGED);
        assertThat(result.feedback().summary()).isNotBlank();
        assertThat(registry.counter("taskgrader.not.judged", "stage", "grading").count())
                .isEqualTo(1);
    }

    @Test
    void aSandboxThatFailsIsNotTriedForEver() {
        GradingQueue queue = queue(limits(1, 10));
        GradedSubmission result = result(queue, accepted(queue, "// sandbox fails"));
        assertThat(result.verdict()).isEqualTo(VerdictName.NOT_JUDGED);
        assertThat(sandbox.executions()).isEqualTo(1);
    }

    @Test
    void whileThereIsNoSandboxSubmissionsWait() throws InterruptedException {
        available.set(false);
        CountDownLatch asked = new CountDownLatch(3);
        GradingQueue queue = queue(limits(1, 10), () -> {
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
        GradingQueue queue = queue(new QueueLimits(1, 10, Duration.ZERO, LONG, LONG));
        assertThat(result(queue, accepted(queue, "// double")).verdict()).isEqualTo(VerdictName.NOT_JUDGED);
        assertThat(sandbox.executions()).isZero();
    }

    @Test
    void gradingThatHangsIsGivenUp() {
        GradingQueue queue = queue(new QueueLimits(1, 10, LONG, Duration.ofMillis(50), LONG));
        assertThat(result(queue, accepted(queue, "// waits for gate")).verdict())
                .isEqualTo(VerdictName.NOT_JUDGED);
    }

    @Test
    void whenItStopsNobodyIsLeftWaiting() {
        GradingQueue queue = queue(new QueueLimits(1, 10, LONG, LONG, Duration.ofMillis(50)));
        UUID active = accepted(queue, "// waits for gate");
        UUID waiting = accepted(queue, "// double");
        CompletableFuture<GradedSubmission> activeResult = queue.await(active).orElseThrow();
        CompletableFuture<GradedSubmission> waitingResult = queue.await(waiting).orElseThrow();

        queue.close();

        assertThat(activeResult).succeedsWithin(Duration.ofSeconds(10));
        assertThat(waitingResult)
                .succeedsWithin(Duration.ofSeconds(10))
                .extracting(GradedSubmission::verdict)
                .isEqualTo(VerdictName.NOT_JUDGED);
        assertThat(queue.submit(submission("// double"), DoublingExercise.create()))
                .isEqualTo(new Admission.Closed());
    }

    @Test
    void whenItStopsThoseInTheQueueAreGradedFirst() {
        GradingQueue queue = queue(limits(1, 10));
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(accepted(queue, "// double"));
        }
        queue.close();
        assertThat(ids).allSatisfy(id -> assertThat(result(queue, id).verdict()).isEqualTo(VerdictName.PASSED));
    }

    @Test
    void whatNobodySentIsUnknown() {
        GradingQueue queue = queue(limits(1, 1));
        assertThat(queue.follow(UUID.randomUUID())).isEmpty();
        assertThat(queue.await(UUID.randomUUID())).isEmpty();
    }

    private static QueueLimits limits(int workers, int capacity) {
        return new QueueLimits(workers, capacity, LONG, LONG, Duration.ofSeconds(30));
    }

    private GradingQueue queue(QueueLimits limits) {
        return queue(limits, available::get);
    }

    private GradingQueue queue(QueueLimits limits, BooleanSupplier sandboxAvailable) {
        SandboxState state = new SandboxState() {
            @Override
            public boolean available() {
                return sandboxAvailable.getAsBoolean();
            }

            @Override
            public int places() {
                return limits.workers();
            }
        };
        Grading grading = new Grading(
                Grader.with(sandbox)::grade,
                state,
                new Histories(store),
                new ReportMapper(CATALOGUE, HelpPages.NONE),
                new GradingMetrics(registry),
                limits,
                Clock.systemUTC());
        GradingQueue queue = new GradingQueue(store, grading, limits);
        opened.add(queue);
        return queue;
    }

    private static UUID accepted(GradingQueue queue, String source) {
        StoredSubmission submission = submission(source);
        assertThat(queue.submit(submission, DoublingExercise.create())).isEqualTo(new Admission.Accepted());
        return submission.id();
    }

    private static GradedSubmission result(GradingQueue queue, UUID id) {
        return queue.await(id).orElseThrow().orTimeout(30, TimeUnit.SECONDS).join();
    }

    private static StoredSubmission submission(String source) {
        return new StoredSubmission(
                UUID.randomUUID(),
                new Submission(DoublingExercise.ID, source, Locale.ENGLISH),
                "0123456789ab",
                Optional.empty(),
                Clock.systemUTC().instant(),
                new StoredSubmission.Queued());
    }
}
