package org.taskgrader.api.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taskgrader.api.access.Platforms;
import org.taskgrader.api.similarity.ComparisonJobs.Job;
import org.taskgrader.api.similarity.Similarities.Begun;
import org.taskgrader.api.similarity.Similarities.Busy;
import org.taskgrader.api.similarity.Similarities.Look;
import org.taskgrader.api.similarity.SimilarityView.Program;
import org.taskgrader.api.similarity.SimilarityView.Reason;
import org.taskgrader.api.similarity.SimilarityView.Status;
import org.taskgrader.api.store.LearnerKey;
import org.taskgrader.api.store.LearnerRecords;
import org.taskgrader.api.testing.ComparerPath;
import org.taskgrader.api.testing.DoublingExercise;
import org.taskgrader.api.testing.SentPrograms;
import org.taskgrader.api.testing.SimilarSources;
import org.taskgrader.api.testing.TestDatabase;
import org.taskgrader.core.exercise.Exercise;

/** Comparing what was sent, against a real PostgreSQL and with the real comparing program. */
class SimilaritiesTest {

    private static final String SCHOOL = "school";
    private static final String OTHER = "elsewhere";
    private static final Duration LEASE = Duration.ofSeconds(15);
    private static final Exercise EXERCISE = DoublingExercise.create();

    private final Jdbi database = TestDatabase.migrated();
    private final Similarities similarities = new Similarities(database, 20, () -> {});
    private final ComparisonJobs jobs = new ComparisonJobs(database);
    private final SentPrograms sent = SentPrograms.of(database, SCHOOL, EXERCISE.id());
    private final ComparisonWorker worker = worker(ComparerPath.CLASS_PATH, Duration.ofMinutes(2));

    @BeforeEach
    void addPlatforms() {
        new Platforms(database).add(SCHOOL);
        new Platforms(database).add(OTHER);
    }

    @AfterEach
    void stop() {
        worker.close();
    }

    @Test
    void findsACopyAndTellsWhichLines() {
        UUID original = sent.add(SimilarSources.ORIGINAL);
        UUID copy = sent.add(SimilarSources.COPY);
        sent.add(SimilarSources.INDEPENDENT);
        SimilarityView done = compared();
        assertThat(done.programs()).contains(3);
        assertThat(done.found().orElseThrow().pairs()).singleElement().satisfies(pair -> {
            assertThat(Stream.of(pair.first(), pair.second()).map(Program::submission))
                    .containsExactlyInAnyOrder(original.toString(), copy.toString());
            assertThat(pair.similarity()).isGreaterThan(0.8);
            SimilarPrograms programs = similarities
                    .programs(
                            SCHOOL,
                            EXERCISE.id(),
                            UUID.fromString(done.id()),
                            pair.first().number(),
                            pair.second().number())
                    .orElseThrow();
            assertThat(List.of(programs.firstSource(), programs.secondSource()))
                    .containsExactlyInAnyOrder(SimilarSources.ORIGINAL, SimilarSources.COPY);
        });
    }

    @Test
    void comparesTheBestProgramOfEachLearnerAndNobodyElses() {
        LearnerKey learner = SentPrograms.learner();
        sent.add(learner, SimilarSources.ORIGINAL, 40);
        UUID best = sent.add(learner, SimilarSources.COPY, 100);
        sent.add(learner, SimilarSources.INDEPENDENT, 70);
        sent.add(SimilarSources.INDEPENDENT);
        UUID foreign = SentPrograms.of(database, OTHER, EXERCISE.id()).add(SimilarSources.ORIGINAL);
        SentPrograms.of(database, SCHOOL, "testing/another").add(SimilarSources.ORIGINAL);
        SimilarityView done = compared();
        assertThat(done.programs()).contains(2);
        assertThat(done.found().orElseThrow().pairs()).isEmpty();
        assertThat(submissions(done)).contains(best).doesNotContain(foreign);
        UUID id = UUID.fromString(done.id());
        assertThat(similarities.find(OTHER, EXERCISE.id(), id, Look.PROGRAMS)).isEmpty();
        assertThat(similarities.find(SCHOOL, "testing/another", id, Look.PROGRAMS))
                .isEmpty();
        assertThat(similarities.programs(OTHER, EXERCISE.id(), id, 1, 2)).isEmpty();
        assertThat(similarities.latest(OTHER, EXERCISE.id(), Look.PROGRAMS)).isEmpty();
    }

    @Test
    void whoMayReadFiguresAloneIsToldOfNoPrograms() {
        sent.add(SimilarSources.ORIGINAL);
        sent.add(SimilarSources.COPY);
        UUID id = UUID.fromString(compared().id());
        SimilarityView figures =
                similarities.find(SCHOOL, EXERCISE.id(), id, Look.FIGURES).orElseThrow();
        assertThat(figures.found()).isEmpty();
        assertThat(figures.programs()).as("of two learners").isEmpty();
    }

    @Test
    void hostileProgramsAreListedAndStopNothing() {
        sent.add(SimilarSources.ORIGINAL);
        sent.add(SimilarSources.COPY);
        UUID tooLong = sent.add("x=1;".repeat(16_000));
        UUID tooShort = sent.add("int x;");
        sent.add("int main(void) {" + "{".repeat(20_000) + "}".repeat(20_000) + "}");
        sent.add("\"" + "a".repeat(65_000));
        SimilarityView done = compared();
        assertThat(done.found().orElseThrow().pairs()).hasSize(1);
        assertThat(done.found().orElseThrow().notCompared())
                .anySatisfy(one -> {
                    assertThat(one.program().submission()).isEqualTo(tooLong.toString());
                    assertThat(one.reason()).isEqualTo(Reason.LONG);
                })
                .anySatisfy(one -> {
                    assertThat(one.program().submission()).isEqualTo(tooShort.toString());
                    assertThat(one.reason()).isEqualTo(Reason.SHORT);
                });
    }

    @Test
    void oneAtATimeOfEachPlatform() {
        sent.add(SimilarSources.ORIGINAL);
        SimilarityView first = begun();
        assertThat(begun().id()).isEqualTo(first.id());
        assertThat(similarities.begin(SCHOOL, other(), Look.PROGRAMS)).isEqualTo(new Busy(EXERCISE.id()));
        assertThat(similarities.begin(OTHER, other(), Look.PROGRAMS)).isInstanceOf(Begun.class);
        work(worker);
        assertThat(begun().id()).isNotEqualTo(first.id());
    }

    @Test
    void ofTooManyTheLatestAreCompared() {
        UUID first = sent.add(SimilarSources.ORIGINAL);
        for (int i = 0; i < 20; i++) {
            sent.add("int x" + i + ";");
        }
        SimilarityView begun = begun();
        assertThat(begun.programs()).contains(20);
        assertThat(begun.leftOut()).isEqualTo(1);
        assertThat(submissions(begun)).doesNotContain(first);
    }

    @Test
    void whatADeadNodeHasLeftIsTakenOnAndItsWordCountsNoMore() {
        sent.add(SimilarSources.ORIGINAL);
        sent.add(SimilarSources.COPY);
        begun();
        Job dead = jobs.claim(LEASE).orElseThrow();
        assertThat(jobs.claim(LEASE)).as("one worker's at a time").isEmpty();
        endLease();
        work(worker);
        assertThat(latest().status()).isEqualTo(Status.DONE);
        assertThat(jobs.renew(dead, 50, LEASE)).isFalse();
        jobs.finish(dead, new Findings(List.of(), List.of(), List.of()));
        jobs.fail(dead, Failure.BROKEN);
        assertThat(latest().found().orElseThrow().pairs()).hasSize(1);
    }

    private void endLease() {
        database.useHandle(handle -> handle.execute("update similarity set lease = now() - interval '1 second'"));
    }

    @Test
    void whatEndsThreeWorkersIsGivenUp() {
        sent.add(SimilarSources.ORIGINAL);
        begun();
        for (int i = 0; i < 3; i++) {
            assertThat(jobs.claim(LEASE)).isPresent();
            endLease();
        }
        assertThat(jobs.claim(LEASE)).isEmpty();
        assertThat(latest().failure()).contains(Failure.GIVEN_UP);
    }

    @Test
    void aNodeThatStopsGivesBackWhatItWasDoing(@TempDir Path slow) {
        sent.add(SimilarSources.ORIGINAL);
        sent.add(SimilarSources.COPY);
        // As if it took long: another program that never ends.
        try (ComparisonWorker stopping = worker(SlowComparer.classPath(slow), Duration.ofMinutes(2))) {
            begun();
            stopping.look();
            await().until(() -> latest().status() == Status.RUNNING);
        }
        assertThat(latest().status()).isEqualTo(Status.WAITING);
        assertThat(left()).isEmpty();
        work(worker);
        assertThat(latest().found().orElseThrow().pairs()).hasSize(1);
    }

    @Test
    void whatTakesTooLongIsEnded(@TempDir Path slow) {
        sent.add(SimilarSources.ORIGINAL);
        try (ComparisonWorker hurried = worker(SlowComparer.classPath(slow), Duration.ofMillis(10))) {
            begun();
            work(hurried);
        }
        assertThat(latest().failure()).contains(Failure.TIME);
        assertThat(left()).isEmpty();
    }

    @Test
    void aComparerThatIsNotThereFailsAndSaysSo() {
        sent.add(SimilarSources.ORIGINAL);
        try (ComparisonWorker lost = worker("/nowhere/*", Duration.ofMinutes(1))) {
            begun();
            work(lost);
        }
        assertThat(latest().failure()).contains(Failure.BROKEN);
        assertThat(latest().found()).isEmpty();
    }

    @Test
    void whoeverIsErasedIsInNoResult() {
        LearnerKey learner = SentPrograms.learner();
        sent.add(learner, SimilarSources.ORIGINAL, 100);
        sent.add(SimilarSources.COPY);
        sent.add(SimilarSources.COPY.replace("total", "all"));
        assertThat(compared().found().orElseThrow().pairs()).hasSize(3);
        new LearnerRecords(database).erase(SCHOOL, learner);
        SimilarityView.Found found = latest().found().orElseThrow();
        assertThat(found.pairs()).hasSize(1);
        assertThat(found.clusters()).allSatisfy(cluster -> assertThat(cluster).hasSize(2));
    }

    @Test
    void whoeverIsErasedWhileProgramsAreComparedIsInNoResultEither() {
        LearnerKey learner = SentPrograms.learner();
        sent.add(learner, SimilarSources.ORIGINAL, 100);
        sent.add(SimilarSources.COPY);
        begun();
        Job job = jobs.claim(LEASE).orElseThrow();
        new LearnerRecords(database).erase(SCHOOL, learner);
        jobs.finish(
                job,
                new Findings(
                        List.of(),
                        List.of(new Findings.Pair(1, 2, 1, 1, 1, SimilarPart.read("1-2:1-2"))),
                        List.of(List.of(1, 2))));
        assertThat(latest().status()).isEqualTo(Status.DONE);
        assertThat(latest().found().orElseThrow().pairs()).isEmpty();
    }

    @Test
    void whatWasFoundIsForgotten() {
        sent.add(SimilarSources.ORIGINAL);
        compared();
        assertThat(worker.forget(Duration.ofDays(7))).isZero();
        database.useHandle(handle -> handle.execute("update similarity set ended = now() - interval '8 days'"));
        assertThat(worker.forget(Duration.ofDays(7))).isEqualTo(1);
        assertThat(similarities.latest(SCHOOL, EXERCISE.id(), Look.PROGRAMS)).isEmpty();
    }

    @Test
    void nothingIsLeftOnTheDisk() throws IOException {
        sent.add(SimilarSources.ORIGINAL);
        Path killed = Files.createTempDirectory("taskgrader-similar-999999999-");
        Files.writeString(killed.resolve("1.c"), SimilarSources.ORIGINAL);
        compared();
        assertThat(left()).isEmpty();
        ComparisonWorker.tidy();
        assertThat(killed).doesNotExist();
    }

    @Test
    void whatALinkLeadsToIsNotTakenForALeftFolder(@TempDir Path elsewhere) throws IOException {
        Path kept = Files.writeString(elsewhere.resolve("kept"), "somebody's");
        Path link = Path.of(System.getProperty("java.io.tmpdir"), "taskgrader-similar-999999998-" + UUID.randomUUID());
        Files.createSymbolicLink(link, elsewhere);
        try {
            ComparisonWorker.tidy();
            assertThat(kept).exists();
        } finally {
            Files.delete(link);
        }
    }

    private static List<Path> left() {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            String own = "taskgrader-similar-" + ProcessHandle.current().pid() + "-";
            return all.filter(path -> path.getFileName().toString().startsWith(own))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SimilarityView compared() {
        begun();
        work(worker);
        assertThat(latest().status()).isEqualTo(Status.DONE);
        return latest();
    }

    private SimilarityView begun() {
        return ((Begun) similarities.begin(SCHOOL, EXERCISE, Look.PROGRAMS)).similarity();
    }

    private void work(ComparisonWorker comparing) {
        comparing.look();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> database.withHandle(handle -> handle.createQuery(
                                        "select count(*) from similarity where status in ('waiting', 'running')")
                                .mapTo(Integer.class)
                                .one())
                        == 0);
    }

    private SimilarityView latest() {
        return similarities.latest(SCHOOL, EXERCISE.id(), Look.PROGRAMS).orElseThrow();
    }

    private List<UUID> submissions(SimilarityView view) {
        return database.withHandle(
                handle -> handle.createQuery("select submission from similarity_program where similarity = :id")
                        .bind("id", UUID.fromString(view.id()))
                        .mapTo(UUID.class)
                        .list());
    }

    private ComparisonWorker worker(String classPath, Duration time) {
        return new ComparisonWorker(database, Optional.of(new ComparerSettings(classPath, 512L << 20, time)), LEASE);
    }

    private static Exercise other() {
        return new Exercise(
                "testing/another",
                EXERCISE.version(),
                EXERCISE.texts(),
                EXERCISE.grading(),
                EXERCISE.solutions(),
                EXERCISE.feedback(),
                EXERCISE.messages(),
                EXERCISE.mutants(),
                EXERCISE.testData());
    }
}
