package org.taskgrader.api.analytics.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.taskgrader.api.analytics.learner.LearnerFigures.AtExercise;
import org.taskgrader.api.enrolment.Enrolment;
import org.taskgrader.api.enrolment.Enrolments;
import org.taskgrader.api.store.LearnerKey;
import org.taskgrader.api.store.LearnerKeys;
import org.taskgrader.api.store.LearnerRecords;
import org.taskgrader.api.testing.AttemptRows;
import org.taskgrader.api.testing.TestDatabase;
import org.taskgrader.core.exercise.Course;

/**
 * Four learners of a school, written by hand.
 *
 * <pre>
 * ada   a: x, x, pass                    b: x (5 of 10), y, y, y   cohort 1, and the session before
 * bob   a: pass                                                    cohort 2
 * cleo  c: z, z, z, then z with a pass   in no session
 * dora  nothing                                                    cohort 1
 * </pre>
 */
class LearnersTest {

    private static final String SCHOOL = "school";
    private static final Course COURSE = new Course(
            "hand",
            Map.of(Locale.ENGLISH, "By hand"),
            50,
            List.of(
                    new Course.Module("first", Map.of(Locale.ENGLISH, "First"), 1, List.of("a", "b")),
                    new Course.Module("second", Map.of(Locale.ENGLISH, "Second"), 3, List.of("c"))));

    private final LearnerKeys keys = LearnerKeys.of("a key that only tests know");
    private final Map<String, Integer> attempts = new HashMap<>();
    private Jdbi database;
    private Learners learners;

    @BeforeEach
    void write() {
        database = TestDatabase.migrated();
        learners = new Learners(database, keys, Clock.systemUTC());
        database.useHandle(handle -> handle.execute("insert into platform (id) values ('school'), ('other')"));
        attempt("ada", "a", 0, "x", 5);
        attempt("ada", "a", 1, "x", 5);
        attempt("ada", "a", 2, null, 10);
        attempt("ada", "b", 10, "x", 5);
        attempt("ada", "b", 11, "y", 0);
        attempt("ada", "b", 12, "y", 0);
        attempt("ada", "b", 13, "y", 0);
        attempt("bob", "a", 20, null, 10);
        attempt("cleo", "c", 5, "z", 0);
        attempt("cleo", "c", 6, "z", 0);
        attempt("cleo", "c", 7, "z", 0);
        Enrolments enrolments = new Enrolments(database, keys);
        enrolments.replace(SCHOOL, "hand", List.of(new Enrolment("ada", "2025", Optional.empty())));
        enrolments.replace(
                SCHOOL,
                "hand",
                List.of(
                        new Enrolment("ada", "2026", Optional.of("1")),
                        new Enrolment("bob", "2026", Optional.of("2")),
                        new Enrolment("dora", "2026", Optional.of("1"))));
    }

    @Test
    void oneLearnerIsToldWithEachExercise() {
        LearnerFigures ada = one("ada").orElseThrow();
        assertThat(ada.handle()).isEqualTo(handle("ada"));
        assertThat(ada.enrolments())
                .containsExactly(
                        new Enrolled("hand", "2025", Optional.empty()), new Enrolled("hand", "2026", Optional.of("1")));
        LearnerFigures.InCourse hand = ada.courses().getFirst();
        // All of a and half of b are three quarters of the first module, which is a quarter of the course.
        assertThat(hand.grade()).isCloseTo(3.0 / 16, within(1e-9));
        assertThat(hand.succeeded()).isFalse();
        assertThat(hand.exercises()).extracting(AtExercise::exercise).containsExactly("a", "b", "c");
        AtExercise a = hand.exercises().getFirst();
        assertThat(a.solved()).isEqualTo(a.last()).isPresent();
        assertThat(a.errorClass()).as("the latest attempt passed").isEmpty();
        assertThat(a.inARow()).isZero();
        AtExercise b = hand.exercises().get(1);
        assertThat(b.attempts()).isEqualTo(4);
        assertThat(b.best()).isEqualTo(0.5);
        assertThat(b.module()).contains("first");
        assertThat(b.errorClass()).contains("y");
        assertThat(b.inARow()).isEqualTo(3);
        assertThat(b.stuck()).isTrue();
        assertThat(ada.lastActivity()).isEqualTo(b.last());
        assertThat(hand.exercises().get(2)).isEqualTo(AtExercise.notBegun("c").in(Optional.of("second")));
        assertThat(learners.one(SCHOOL, "ada", List.of(COURSE), 4)
                        .orElseThrow()
                        .courses()
                        .getFirst()
                        .exercises())
                .noneMatch(AtExercise::stuck);
    }

    @Test
    void whatIsInNoCourseIsToldToo() {
        LearnerFigures cleo = learners.one(SCHOOL, "cleo", List.of(), 3).orElseThrow();
        assertThat(cleo.courses()).isEmpty();
        assertThat(cleo.others())
                .extracting(AtExercise::exercise, AtExercise::stuck)
                .containsExactly(tuple("c", true));
    }

    @Test
    void whoIsStuckIsNotAnyMoreOnceItIsSolved() {
        assertThat(row("cleo").stuck()).contains(new LearnerRow.Stuck("c", "z", 3));
        attempt("cleo", "c", 8, "z", 10);
        AtExercise c =
                one("cleo").orElseThrow().courses().getFirst().exercises().get(2);
        assertThat(c.errorClass()).contains("z");
        assertThat(c.inARow()).isEqualTo(4);
        assertThat(c.stuck()).as("a program may pass, and be told of a mistake").isFalse();
        assertThat(row("cleo").stuck()).isEmpty();
    }

    @Test
    void nothingTellsWhetherAnotherPlatformKnowsSomebody() {
        assertThat(learners.one("other", "ada", List.of(COURSE), 3)).isEmpty();
        assertThat(learners.called("other", new LearnerHandle(handle("ada")), List.of(COURSE), 3))
                .isEmpty();
        assertThat(list("other", LearnerFilter.ALL)).isEmpty();
        assertThat(learners.named("other", COURSE, List.of("ada", "bob"), 3).learners())
                .isEmpty();
        assertThat(learners.groups("other", COURSE)).isEmpty();
        assertThat(one("nobody")).isEmpty();
    }

    @Test
    void aHandleLeadsToItsLearner() {
        for (String id : List.of("ada", "dora")) {
            assertThat(learners.called(SCHOOL, new LearnerHandle(handle(id)), List.of(COURSE), 3))
                    .hasValueSatisfying(found -> assertThat(found.handle()).isEqualTo(handle(id)));
        }
        assertThat(LearnerHandle.read("ada")).isEmpty();
        assertThat(LearnerHandle.read(keys.of(SCHOOL, "ada").hash())).isEmpty();
        assertThat(LearnerHandle.read(handle("ada"))).isPresent();
    }

    @Test
    void whoWasActiveLastComesFirst() {
        assertThat(list(SCHOOL, LearnerFilter.ALL))
                .extracting(LearnerRow::handle)
                .containsExactly(handle("bob"), handle("ada"), handle("cleo"), handle("dora"));
        LearnerRow ada = row("ada");
        assertThat(ada.attempts()).isEqualTo(7);
        assertThat(ada.begun()).isEqualTo(2);
        assertThat(ada.solved()).isEqualTo(1);
        assertThat(ada.grade()).isCloseTo(3.0 / 16, within(1e-9));
        assertThat(ada.stuck()).contains(new LearnerRow.Stuck("b", "y", 3));
        assertThat(ada.enrolments()).hasSize(2);
        assertThat(row("dora").lastActivity()).isEmpty();
    }

    @Test
    void aListGoesOnWhereItHasEnded() {
        List<String> met = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            LearnerList page =
                    learners.list(SCHOOL, COURSE, LearnerFilter.ALL, after, 1).orElseThrow();
            page.learners().forEach(row -> met.add(row.handle()));
            after = page.next();
            if (met.size() == 2) {
                new LearnerRecords(database).erase(SCHOOL, keys.of(SCHOOL, "ada"));
            }
        } while (after.isPresent());
        assertThat(met)
                .as("who is erased meanwhile takes nobody's place along")
                .containsExactly(handle("bob"), handle("ada"), handle("cleo"), handle("dora"));
        for (String nonsense : List.of(
                "",
                "nonsense",
                "!",
                Base64.getUrlEncoder()
                        .encodeToString("a much longer text than that".getBytes(StandardCharsets.UTF_8)))) {
            assertThat(learners.list(SCHOOL, COURSE, LearnerFilter.ALL, Optional.of(nonsense), 1))
                    .isEmpty();
        }
    }

    @Test
    void filtersGoTogether() {
        assertThat(handles(filter("2026", null, false, OptionalInt.empty())))
                .containsExactly(handle("bob"), handle("ada"), handle("dora"));
        assertThat(handles(filter("2025", null, false, OptionalInt.empty()))).containsExactly(handle("ada"));
        assertThat(handles(filter("2025", "1", false, OptionalInt.empty())))
                .as("a cohort of another session")
                .isEmpty();
        assertThat(handles(filter(null, "1", false, OptionalInt.empty())))
                .containsExactly(handle("ada"), handle("dora"));
        assertThat(handles(filter(null, null, true, OptionalInt.empty())))
                .containsExactly(handle("ada"), handle("cleo"));
        assertThat(handles(filter("2026", "1", true, OptionalInt.empty()))).containsExactly(handle("ada"));
        assertThat(handles(filter(null, null, false, OptionalInt.of(29)))).hasSize(4);
        assertThat(handles(filter(null, null, false, OptionalInt.of(31)))).containsExactly(handle("dora"));
        assertThat(list(SCHOOL, new LearnerFilter(Optional.empty(), Optional.empty(), true, 4, OptionalInt.empty())))
                .isEmpty();
    }

    @Test
    void aPlatformNamesItsLearnersAndGetsTheirHandles() {
        LearnerList named = learners.named(SCHOOL, COURSE, List.of("dora", "nobody", "ada"), 3);
        assertThat(named.learners())
                .extracting(row -> row.learner().orElseThrow(), LearnerRow::handle, LearnerRow::attempts)
                .containsExactly(tuple("dora", handle("dora"), 0), tuple("ada", handle("ada"), 7));
        assertThat(named.learners().get(1).stuck()).isPresent();
        assertThat(named.next()).isEmpty();
    }

    @Test
    void theSessionsAndCohortsAreKnown() {
        assertThat(learners.groups(SCHOOL, COURSE))
                .containsExactly(
                        new Learners.Group("2026", Optional.of("1")),
                        new Learners.Group("2026", Optional.of("2")),
                        new Learners.Group("2025", Optional.empty()));
    }

    @Test
    void whoIsErasedIsNobody() {
        new LearnerRecords(database).erase(SCHOOL, keys.of(SCHOOL, "ada"));
        assertThat(one("ada")).isEmpty();
        assertThat(learners.called(SCHOOL, new LearnerHandle(handle("ada")), List.of(COURSE), 3))
                .isEmpty();
        assertThat(handles(LearnerFilter.ALL)).doesNotContain(handle("ada"));
    }

    private List<String> handles(LearnerFilter filter) {
        return list(SCHOOL, filter).stream().map(LearnerRow::handle).toList();
    }

    private List<LearnerRow> list(String platform, LearnerFilter filter) {
        return learners.list(platform, COURSE, filter, Optional.empty(), 100)
                .orElseThrow()
                .learners();
    }

    private LearnerRow row(String id) {
        return list(SCHOOL, LearnerFilter.ALL).stream()
                .filter(row -> row.handle().equals(handle(id)))
                .findFirst()
                .orElseThrow();
    }

    private Optional<LearnerFigures> one(String id) {
        return learners.one(SCHOOL, id, List.of(COURSE), LearnerFilter.STUCK_AFTER);
    }

    private String handle(String id) {
        return LearnerHandle.of(keys.of(SCHOOL, id)).text();
    }

    private static LearnerFilter filter(
            @Nullable String session, @Nullable String cohort, boolean stuck, OptionalInt inactive) {
        return new LearnerFilter(
                Optional.ofNullable(session), Optional.ofNullable(cohort), stuck, LearnerFilter.STUCK_AFTER, inactive);
    }

    /** Ten of ten points pass. */
    private void attempt(String id, String exercise, int minute, @Nullable String errorClass, int score) {
        LearnerKey key = keys.of(SCHOOL, id);
        int number = attempts.merge(id + " " + exercise, 1, Integer::sum);
        database.useHandle(handle -> AttemptRows.insert(
                handle,
                UUID.randomUUID(),
                SCHOOL,
                HexFormat.of().parseHex(key.hash()),
                exercise,
                minute,
                number,
                score == 10 ? "passed" : "wrong-output",
                errorClass,
                score));
    }
}
