package org.taskgrader.api.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.taskgrader.api.report.KeptResult;
import org.taskgrader.api.report.ReportMapper;
import org.taskgrader.api.store.StoredSubmission.Cancelled;
import org.taskgrader.api.store.StoredSubmission.Done;
import org.taskgrader.api.store.StoredSubmission.Grading;
import org.taskgrader.api.store.StoredSubmission.Queued;
import org.taskgrader.api.testing.DoublingExercise;
import org.taskgrader.api.testing.Incoming;
import org.taskgrader.api.testing.ScriptedSandbox;
import org.taskgrader.api.testing.TestDatabase;
import org.taskgrader.core.classification.ErrorClasses;
import org.taskgrader.core.feedback.MessageCatalogue;
import org.taskgrader.core.feedback.rendering.HelpPages;
import org.taskgrader.core.grading.Grader;
import org.taskgrader.core.grading.GradingListener;
import org.taskgrader.core.history.Attempt;
import org.taskgrader.core.history.History;
import org.taskgrader.core.submission.Submission;

/** What everything depends on, against a real PostgreSQL. */
class SubmissionStoreTest {

    private static final ReportMapper REPORTS =
            new ReportMapper(MessageCatalogue.load(ErrorClasses.load()), HelpPages.NONE);
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final String WORKER = "worker-1";

    private static Jdbi database;
    private static SubmissionStore store;

    private final String learner = UUID.randomUUID().toString();

    @BeforeAll
    static void connect() {
        database = TestDatabase.migrated();
        store = new PostgresSubmissionStore(database);
    }

    @Test
    void whatWasAddedIsFoundAsItWas() {
        StoredSubmission submission = added("// double é 😀 \u0001");
        assertThat(store.find(submission.id())).contains(submission);
        assertThat(store.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void anIdIsUsedOnce() {
        StoredSubmission submission = added("// double");
        assertThatThrownBy(() -> store.add(submission)).isInstanceOf(JdbiException.class);
    }

    @Test
    void theFirstResultStaysHoweverManyComeAtOnce() throws Exception {
        StoredSubmission submission = added("// echo");
        List<Callable<Boolean>> tries = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Outcome outcome = graded(submission, i % 2 == 0 ? "// double" : "// echo");
            tries.add(() -> store.finish(submission.id(), outcome));
        }
        int first = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> done : threads.invokeAll(tries)) {
                first += done.get() ? 1 : 0;
            }
        }
        assertThat(first).isEqualTo(1);
        assertThat(count("result", submission.id())).isEqualTo(1);
        assertThat(count("test_result", submission.id())).isEqualTo(3);
    }

    @Test
    void aResultIsReadAsItWasWritten() {
        for (String program : List.of("// double", "// echo", "// does not compile", "// write \u0000\u0001<b>")) {
            StoredSubmission submission = added("// whatever");
            Outcome outcome = graded(submission, program);
            store.finish(submission.id(), outcome);
            assertThat(state(submission.id())).contains(new Done(outcome.result()));
        }
    }

    @Test
    void oneWorkerGetsASubmission() throws Exception {
        StoredSubmission submission = added("// double");
        AtomicInteger number = new AtomicInteger();
        List<Callable<Optional<Claim>>> tries = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            tries.add(() -> store.claim(submission.id(), "worker-" + number.incrementAndGet(), LEASE));
        }
        List<Claim> claims = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Optional<Claim>> done : threads.invokeAll(tries)) {
                done.get().ifPresent(claims::add);
            }
        }
        assertThat(claims).singleElement().satisfies(claim -> {
            assertThat(claim.tries()).isEqualTo(1);
            assertThat(claim.submission().submission()).isEqualTo(submission.submission());
        });
        assertThat(state(submission.id())).contains(new Grading());
    }

    @Test
    void whatADeadWorkerHadIsGivenToAnother() {
        StoredSubmission submission = added("// double");
        store.claim(submission.id(), WORKER, Duration.ZERO);
        Claim second = store.claim(submission.id(), "worker-2", LEASE).orElseThrow();
        assertThat(second.tries()).isEqualTo(2);
        assertThat(store.claim(submission.id(), "worker-3", LEASE)).isEmpty();
    }

    @Test
    void whatADeadWorkerHadIsFoundByItsLease() {
        StoredSubmission dead = added("// double");
        StoredSubmission alive = added("// double");
        store.claim(dead.id(), "dead", Duration.ZERO);
        store.claim(alive.id(), "alive", Duration.ZERO);
        store.renew("alive", LEASE);
        assertThat(store.recoverExpired()).contains(QueueEntry.of(dead)).doesNotContain(QueueEntry.of(alive));
        assertThat(state(dead.id())).contains(new Queued());
        assertThat(state(alive.id())).contains(new Grading());
    }

    @Test
    void aWorkerThatIsBackFindsWhatItHad() {
        StoredSubmission submission = added("// double");
        store.claim(submission.id(), "back-again", LEASE);
        assertThat(store.recover("back-again")).isEqualTo(1);
        assertThat(store.waiting()).contains(QueueEntry.of(submission));
    }

    @Test
    void whatIsPutBackCountsAsNotTried() {
        StoredSubmission submission = added("// double");
        store.claim(submission.id(), WORKER, LEASE);
        store.release(submission.id(), "somebody else");
        assertThat(state(submission.id())).contains(new Grading());
        store.release(submission.id(), WORKER);
        assertThat(state(submission.id())).contains(new Queued());
        assertThat(store.claim(submission.id(), WORKER, LEASE).orElseThrow().tries())
                .isEqualTo(1);
    }

    @Test
    void whatIsOverIsNotClaimed() {
        StoredSubmission submission = added("// double");
        store.finish(submission.id(), graded(submission, "// double"));
        assertThat(store.claim(submission.id(), WORKER, LEASE)).isEmpty();
        assertThat(store.over(List.of(submission.id(), added("// double").id())))
                .extracting(StoredSubmission::id)
                .containsExactly(submission.id());
    }

    @Test
    void whatWasCancelledGetsNoResult() {
        StoredSubmission submission = added("// double");
        store.claim(submission.id(), WORKER, LEASE);
        assertThat(store.cancel(submission.id())).isTrue();
        assertThat(store.finish(submission.id(), graded(submission, "// double")))
                .isFalse();
        assertThat(state(submission.id())).contains(new Cancelled());
        assertThat(store.cancel(submission.id())).isFalse();
        assertThat(store.cancel(UUID.randomUUID())).isFalse();
    }

    @Test
    void whatIsUnderWayIsCounted() {
        int before = store.load().underWay();
        StoredSubmission waiting = added("// double");
        StoredSubmission active = added("// double");
        store.claim(active.id(), WORKER, LEASE);
        assertThat(store.load().underWay()).isEqualTo(before + 2);
        store.cancel(waiting.id());
        store.finish(active.id(), graded(active, "// double"));
        assertThat(store.load().underWay()).isEqualTo(before);
    }

    @Test
    void historyIsOneLearnersAtOneExerciseAndOnlyWhatWasJudged() {
        judged(sender(), "// echo");
        judged(new Sender(Sender.LOCAL, Optional.of(key("somebody else"))), "// echo");
        StoredSubmission failed = added(sender(), "// sandbox fails");
        store.finish(failed.id(), graded(failed, "// sandbox fails"));
        judged(sender(), "// double");

        History history = history();
        assertThat(history.count()).isEqualTo(2);
        assertThat(history.latest()).extracting(Attempt::source).containsExactly("// echo", "// double");
        assertThat(history.latest()).extracting(Attempt::passed).containsExactly(0, 3);
        assertThat(history.latest().getFirst().errorClass()).isPresent();
        assertThat(store.history(Sender.LOCAL, key(learner), "another").count()).isZero();
        assertThat(store.history("another", key(learner), DoublingExercise.ID).count())
                .isZero();
    }

    @Test
    void attemptsAreNumberedAndForgottenSourcesAreCountedOnly() {
        UUID first = judged(sender(), "// echo");
        UUID second = judged(sender(), "// double");
        assertThat(List.of(attempt(first), attempt(second))).containsExactly(1, 2);
        database.useHandle(handle -> handle.execute("update submission set source = null where id = ?", first));
        assertThat(history().count()).isEqualTo(2);
        assertThat(history().latest()).extracting(Attempt::source).containsExactly("// double");
        assertThat(store.find(first)).isPresent();
    }

    @Test
    void attemptsThatAreJudgedAtOnceHaveNumbersOfTheirOwn() throws Exception {
        List<UUID> ids = new ArrayList<>();
        List<Callable<Boolean>> results = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            StoredSubmission submission = added(sender(), "// echo");
            Outcome outcome = graded(submission, "// echo");
            ids.add(submission.id());
            results.add(() -> store.finish(submission.id(), outcome));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            for (Future<Boolean> done : threads.invokeAll(results)) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(ids.stream().map(SubmissionStoreTest::attempt))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 16).boxed().toList());
    }

    @Test
    void aResultIsRevisedByWhoKnowsIt() {
        StoredSubmission submission = added("// echo");
        KeptResult first = graded(submission, "// echo").result();
        assertThat(first.feedback().lead()).as("something to give hints about").isPresent();
        KeptResult second = REPORTS.withHints(first, first.feedback().hints() + 1);
        assertThat(store.revise(submission.id(), first, second)).isFalse();
        store.finish(submission.id(), new Outcome(first, Timings.NONE, false));
        assertThat(store.revise(submission.id(), first, second)).isTrue();
        assertThat(store.revise(submission.id(), first, second)).isFalse();
        assertThat(state(submission.id())).contains(new Done(second));
    }

    @Test
    void analystsFindWhatTheyAskFor() {
        StoredSubmission submission = added("// echo");
        Outcome outcome = graded(submission, "// echo");
        store.finish(submission.id(), outcome);
        String line = database.withHandle(handle -> handle.createQuery("""
                        select concat_ws(' ', verdict, tests_passed, tests_total, max_score, cached, compile_ms,
                                         (select string_agg(verdict, ',' order by position) from test_result t
                                          where t.submission = result.submission))
                        from result where submission = :id
                        """)
                .bind("id", submission.id())
                .mapTo(String.class)
                .one());
        assertThat(line).isEqualTo("wrong-output 0 3 10 f 7 wrong-output,wrong-output,wrong-output");
        assertThat(count("finding", submission.id()))
                .isEqualTo(outcome.result().view().findings().size());
    }

    private static int count(String table, UUID id) {
        return database.withHandle(
                handle -> handle.createQuery("select count(*) from " + table + " where submission = ?")
                        .bind(0, id)
                        .mapTo(Integer.class)
                        .one());
    }

    private static Integer attempt(UUID id) {
        return database.withHandle(handle -> handle.createQuery("select attempt from result where submission = ?")
                .bind(0, id)
                .mapTo(Integer.class)
                .one());
    }

    private History history() {
        return store.history(Sender.LOCAL, key(learner), DoublingExercise.ID);
    }

    private Sender sender() {
        return new Sender(Sender.LOCAL, Optional.of(key(learner)));
    }

    private static LearnerKey key(String learner) {
        return LearnerKeys.of("secret").of(Sender.LOCAL, learner);
    }

    private UUID judged(Sender sender, String program) {
        StoredSubmission submission = added(sender, program);
        store.finish(submission.id(), graded(submission, program));
        return submission.id();
    }

    private static Outcome graded(StoredSubmission submission, String program) {
        try {
            KeptResult result = REPORTS.graded(
                    submission.id(),
                    Grader.with(new ScriptedSandbox())
                            .grade(
                                    DoublingExercise.create(),
                                    new Submission(DoublingExercise.ID, program, Locale.ENGLISH),
                                    GradingListener.NONE));
            return new Outcome(
                    result,
                    new Timings(Duration.ZERO, Duration.ZERO, Duration.ofMillis(7), Duration.ZERO, Duration.ZERO),
                    false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Optional<StoredSubmission.State> state(UUID id) {
        return store.find(id).map(StoredSubmission::state);
    }

    private StoredSubmission added(String program) {
        return added(new Sender(Sender.LOCAL, Optional.empty()), program);
    }

    private static StoredSubmission added(Sender sender, String program) {
        StoredSubmission submission = Incoming.program(program, sender);
        store.add(submission);
        return submission;
    }
}
