package org.taskgrader.api.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.taskgrader.api.analytics.Reckoning.Division;
import org.taskgrader.api.analytics.Reckoning.Those;
import org.taskgrader.api.analytics.ShownFigures.Shown;
import org.taskgrader.api.testing.TestDatabase;
import org.taskgrader.core.exercise.Course;

/**
 * An instructor asks for all figures that there are, and works out what follows from them: nothing about few learners may. What is
 * shown of a session whose participants or enrolled are not is left out: {@code docs/analytics.md} says so.
 */
class ReconstructionTest {

    private static final int WORLDS = 60;
    private static final Course COURSE = new Course(
            "hand",
            Map.of(Locale.ENGLISH, "By hand"),
            50,
            List.of(
                    new Course.Module("first", Map.of(Locale.ENGLISH, "First"), 1, List.of("a", "b")),
                    new Course.Module("second", Map.of(Locale.ENGLISH, "Second"), 3, List.of("c"))));

    private final Jdbi database = TestDatabase.migrated();
    private final Analytics analytics = new Analytics(database, Clock.systemUTC());

    @Test
    void nothingAboutFewFollowsFromAllThatIsShown() {
        OffsetDateTime base =
                database.withHandle(handle -> handle.createQuery("select date_trunc('day', now()) - interval '30 days'")
                        .mapTo(OffsetDateTime.class)
                        .one());
        List<String> found = new ArrayList<>();
        int numbers = 0;
        for (int seed = 1; seed <= WORLDS; seed++) {
            String platform = "world-" + seed;
            MadeUpLearners learners = MadeUpLearners.of(new Random(seed));
            database.useTransaction(handle -> learners.store(handle, platform));
            KnownRelations relations = new KnownRelations(learners, base);
            Reckoning reckoning = new Reckoning(relations.divisions());
            for (Shown shown : relations.audiences().stream()
                    .flatMap(audience -> figures(platform, audience))
                    .toList()) {
                assertThat(shown.count()).as("%s of world %d", shown, seed).isEqualTo(relations.count(shown.those()));
                reckoning.show(shown.those(), shown.count(), shown.where());
                numbers++;
            }
            reckoning
                    .reckon()
                    .forEach((those, count) -> assertThat(count.value())
                            .as("%s as worked out: %s", those, count)
                            .isEqualTo(relations.count(those)));
            int world = seed;
            reckoning.few().forEach(few -> found.add("world " + world + ": " + few));
        }
        assertThat(found).isEmpty();
        assertThat(numbers).as("much is shown").isGreaterThan(WORLDS * 50);
    }

    private Stream<Shown> figures(String platform, Audience audience) {
        CourseFigures course = analytics.course(platform, COURSE, audience);
        if (!audience.isAll()
                && (course.participants().isEmpty() || course.enrolled().isEmpty())) {
            return Stream.empty();
        }
        return Stream.concat(
                ShownFigures.of(course, audience),
                MadeUpLearners.EXERCISES.stream()
                        .flatMap(exercise -> ShownFigures.of(
                                analytics.exercise(platform, exercise, Optional.of(COURSE), audience), audience)));
    }

    @Test
    void whatFollowsIsWorkedOut() {
        Those all = new Those("begun", "all");
        List<Those> parts = IntStream.rangeClosed(1, 3)
                .mapToObj(part -> new Those("begun", Integer.toString(part)))
                .toList();
        Those solved = new Those("solved", "2");
        Those others = new Those("others", "2");
        Reckoning reckoning =
                new Reckoning(List.of(new Division(all, parts), new Division(parts.get(1), List.of(solved, others))));
        reckoning.show(all, 30, "course");
        reckoning.show(parts.get(0), 9, "first");
        assertThat(reckoning.few()).isEmpty();
        reckoning.show(parts.get(2), 7, "third");
        reckoning.show(solved, 12, "second");
        reckoning.reckon();
        assertThat(reckoning.few())
                .containsExactly("(others, 2) are 2 = + course [30] - first [9] - second [12] - third [7]");
    }

    @Test
    void whatIsLeftOfSeveralIsFewToo() {
        Those all = new Those("begun", "all");
        List<Those> parts = IntStream.rangeClosed(1, 3)
                .mapToObj(part -> new Those("begun", Integer.toString(part)))
                .toList();
        Reckoning reckoning = new Reckoning(List.of(new Division(all, parts)));
        reckoning.show(all, 30, "course");
        reckoning.show(parts.getFirst(), 27, "first");
        reckoning.reckon();
        assertThat(reckoning.few()).singleElement().asString().endsWith("together are 3 = + course [30] - first [27]");
    }
}
