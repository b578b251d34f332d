package org.taskgrader.api.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jboss.logging.MDC;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.taskgrader.api.grouping.WrittenMessages;
import org.taskgrader.api.metrics.GradingMetrics;
import org.taskgrader.api.report.GradedSubmission;
import org.taskgrader.api.report.ReportMapper;
import org.taskgrader.api.store.Nodes;
import org.taskgrader.api.store.PostgresSubmissionStore;
import org.taskgrader.api.store.Sender;
import org.taskgrader.api.store.StoredSubmission;
import org.taskgrader.api.store.SubmissionStore;
import org.taskgrader.api.testing.DoublingExercise;
import org.taskgrader.api.testing.Incoming;
import org.taskgrader.api.testing.ScriptedSandbox;
import org.taskgrader.api.testing.TestDatabase;
import org.taskgrader.api.tracing.SubmissionTraces;
import org.taskgrader.core.classification.ErrorClasses;
import org.taskgrader.core.exercise.folder.ExerciseLibrary;
import org.taskgrader.core.exercise.folder.FolderReading;
import org.taskgrader.core.feedback.MessageCatalogue;
import org.taskgrader.core.feedback.rendering.HelpPages;
import org.taskgrader.core.grading.Grader;

/** Where queues are tried: each with all that is around it, on a PostgreSQL of the test's own and with a scripted sandbox. */
abstract class QueueBench {

    static final Duration LONG = Duration.ofMinutes(5);
    static final Node NODE = new Node("test", LONG);

    private static final MessageCatalogue CATALOGUE = MessageCatalogue.load(ErrorClasses.load());
    private static final ExerciseLibrary EXERCISES = new ExerciseLibrary(
            Map.of(DoublingExercise.ID, new FolderReading.Accepted(DoublingExercise.create(), List.of())));

    final ScriptedSandbox sandbox = new ScriptedSandbox();
    final AtomicBoolean available = new AtomicBoolean(true);
    final Jdbi database = TestDatabase.migrated();
    final SubmissionStore store = new PostgresSubmissionStore(database);
    final Nodes nodes = new Nodes(database);
    final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    /** Which submission was named where something was logged or graded. */
    final List<String> logged = new CopyOnWriteArrayList<>();

    private final List<Assembly> opened = new ArrayList<>();

    @AfterEach
    void letEverythingGo() {
        sandbox.open("gate");
        opened.forEach(Assembly::close);
    }

    /** The queue and what is around it. */
    record Assembly(Intake intake, WorkQueue queue, ProgressHub hub, Presence presence) {

        UUID accepted(String source) {
            return accepted(source, new Sender(Sender.LOCAL, Optional.empty()));
        }

        UUID accepted(String source, Sender sender) {
            StoredSubmission submission = Incoming.program(source, sender);
            assertThat(intake.submit(submission)).isEqualTo(new Admission.Accepted());
            return submission.id();
        }

        /** Waits for it. */
        GradedSubmission result(UUID id) {
            return hub.await(id)
                    .orElseThrow()
                    .orTimeout(30, TimeUnit.SECONDS)
                    .join()
                    .orElseThrow();
        }

        void close() {
            intake.close();
            queue.close();
        }
    }

    static QueueLimits limits(int workers, int capacity) {
        return new QueueLimits(workers, capacity, LONG, LONG, Duration.ofSeconds(30));
    }

    Assembly queue(QueueLimits limits) {
        return queue(limits, available::get);
    }

    Assembly queue(QueueLimits limits, BooleanSupplier sandboxAvailable) {
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

    static SandboxState state(BooleanSupplier available, int places) {
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

    boolean isBeingGraded(UUID id) {
        return store.find(id).orElseThrow().state() instanceof StoredSubmission.Grading;
    }

    /** How many workers have taken it. */
    int tries(UUID id) {
        return database.withHandle(handle -> handle.createQuery("select tries from submission where id = :id")
                .bind("id", id)
                .mapTo(Integer.class)
                .one());
    }
}
