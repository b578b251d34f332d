package org.taskgrader.api.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.taskgrader.api.analytics.Arrivals.Arrived;
import org.taskgrader.api.analytics.CourseFigures.GroupProgression;
import org.taskgrader.api.analytics.CourseFigures.Reached;
import org.taskgrader.api.analytics.EnrolledGroups.Counted;
import org.taskgrader.api.analytics.EnrolledGroups.Tried;

/** How far groups come, and what subtracting tells of few. */
class GroupProgressionsTest {

    private static final List<String> EXERCISES = List.of("a", "b", "c", "d", "e");

    private static final Tried NOTHING_TRIED = tried(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    @Test
    void learnersAreCountedByGroup() {
        Arrivals arrivals = Arrivals.of(
                Stream.of(
                        arrived("2026", "a", 0b000, 0, Optional.empty(), false),
                        arrived("2026", "a", 0b111, 0b101, Optional.of(2), true),
                        arrived("2026", "a", 0b001, 0b001, Optional.empty(), false),
                        arrived("2026", null, 0b010, 0, Optional.of(1), false),
                        arrived(null, null, 0b101, 0b101, Optional.empty(), true)),
                new CourseSteps(List.of("a", "b", "c"), List.of("one", "one", "two"), 2));
        assertThat(arrivals.groups())
                .containsExactly(
                        new Counted("2026", "a", 3, 2, 1, 1, List.of(2, 1, 1), tried(2, 1, 1, 2, 0, 1, 0, 0, 1)),
                        new Counted("2026", null, 1, 0, 0, 0, List.of(1, 1, 0), tried(0, 1, 0, 0, 0, 0, 0, 1, 0)));
        assertThat(arrivals.rest())
                .returns(false, Counted::listed)
                .returns(List.of(1, 1, 1), Counted::reached)
                .returns(tried(1, 0, 1, 1, 0, 1, 0, 0, 0), Counted::tried);
        assertThat(arrivals.together())
                .returns(4, Counted::participants)
                .returns(3, Counted::started)
                .returns(2, Counted::assiduous)
                .returns(2, Counted::succeeded)
                .returns(tried(3, 2, 2, 3, 0, 2, 0, 1, 1), Counted::tried);
    }

    private static Arrived arrived(
            @Nullable String session,
            @Nullable String cohort,
            long begun,
            long solved,
            Optional<Integer> stopped,
            boolean succeeded) {
        return new Arrived(session, cohort, bits(begun), bits(solved), stopped, succeeded);
    }

    private static BitSet bits(long places) {
        return BitSet.valueOf(new long[] {places});
    }

    /** Starters, solvers, and those who have stopped, of as many exercises each. */
    private static Tried tried(Integer... counts) {
        List<Integer> all = List.of(counts);
        int exercises = counts.length / 3;
        return new Tried(
                all.subList(0, exercises),
                all.subList(exercises, 2 * exercises),
                all.subList(2 * exercises, counts.length));
    }

    @Test
    void aStepOfFewIsLeftOutUntilItIsOfFive() {
        assertThat(shown(
                        group("a", 100, 90, 0, 0, 90, 88, 86, 84, 60), group("b", 100, 100, 0, 0, 100, 80, 80, 80, 80)))
                .as("at the second and third the other group is left out too, as the sum of both is known")
                .containsExactly(
                        List.of(Optional.of(90), Optional.empty(), Optional.empty(), Optional.of(84), Optional.of(60)),
                        List.of(
                                Optional.of(100),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(80),
                                Optional.of(80)));
    }

    @Test
    void whoBeganElsewhereThanAtTheFirstIsNotToldByADifference() {
        assertThat(shown(group("a", 100, 77, 60, 0, 80, 70, 62, 50, 50), group("b", 90, 80, 0, 0, 80, 70, 60, 50, 50)))
                .containsExactly(
                        List.of(Optional.empty(), Optional.of(70), Optional.empty(), Optional.of(50), Optional.of(50)),
                        List.of(Optional.empty(), Optional.of(70), Optional.empty(), Optional.of(50), Optional.of(50)));
    }

    @Test
    void noTwoNumbersThatAreShownDifferByFew() {
        Random random = new Random(7);
        int known = 0;
        for (int history = 0; history < 2000; history++) {
            List<Counted> groups = IntStream.range(0, 1 + random.nextInt(4))
                    .mapToObj(number -> random(random, Integer.toString(number)))
                    .toList();
            List<List<Optional<Integer>>> shown = shown(groups.toArray(Counted[]::new));
            for (int place = 0; place < groups.size(); place++) {
                List<Integer> numbers = Stream.concat(
                                Stream.of(groups.get(place).enrolled()),
                                shown.get(place).stream().flatMap(Optional::stream))
                        .toList();
                known += numbers.size() - 1;
                for (int first = 0; first < numbers.size(); first++) {
                    for (int second = first + 1; second < numbers.size(); second++) {
                        int difference = numbers.get(first) - numbers.get(second);
                        assertThat(difference == 0 || difference >= 5)
                                .as("%s of %s", numbers, groups)
                                .isTrue();
                    }
                }
            }
            for (int step = 0; step < EXERCISES.size(); step++) {
                int at = step;
                long hidden =
                        shown.stream().filter(steps -> steps.get(at).isEmpty()).count();
                boolean others = IntStream.range(0, groups.size())
                        .anyMatch(place -> shown.get(place)
                                .get(at)
                                .filter(count -> count > 0)
                                .isPresent());
                assertThat(hidden == 1 && others)
                        .as("the only one that is left out is the rest of all: %s of %s", shown, groups)
                        .isFalse();
            }
        }
        assertThat(known).as("of all that there is, much is shown").isGreaterThan(5000);
    }

    private static Counted random(Random random, String cohort) {
        int left = random.nextInt(60);
        int enrolled = left;
        List<Integer> reached = new ArrayList<>();
        for (int step = 0; step < EXERCISES.size(); step++) {
            left -= left == 0 ? 0 : random.nextInt(Math.min(left, 12) + 1);
            reached.add(left);
        }
        return new Counted("2026", cohort, enrolled, reached.getFirst(), reached.get(2), 0, reached, NOTHING_TRIED);
    }

    private static List<List<Optional<Integer>>> shown(Counted... groups) {
        return new GroupProgressions(List.of(groups), 2)
                .shown(EXERCISES).stream()
                        .map(GroupProgression::steps)
                        .map(steps -> steps.stream().map(Reached::reached).toList())
                        .toList();
    }

    private static Counted group(
            String cohort, int enrolled, int started, int assiduous, int succeeded, Integer... reached) {
        return new Counted("2026", cohort, enrolled, started, assiduous, succeeded, List.of(reached), NOTHING_TRIED);
    }
}
