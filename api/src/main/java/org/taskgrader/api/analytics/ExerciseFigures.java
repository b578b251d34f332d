package org.taskgrader.api.analytics;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How learners fare with an exercise. What is about fewer than five of them, or would tell of so few by a difference, is left
 * out.
 *
 * @param computed when, from all that was stored by then
 * @param session that whose learners alone these are; left out if these are all
 * @param cohort the same
 * @param starters learners with a judged attempt
 * @param solvers those of them who passed
 * @param solvedAtOnce those of them whose first attempt passed
 * @param abandoned who did not pass, and has sent nothing for it for 14 days
 * @param attemptsUntilSolved of solvers, the one that passed among them
 * @param secondsUntilSolved of solvers, from the first attempt's arrival to that of the first that passed
 * @param discrimination the point-biserial correlation of having solved it with the mean of the best scores in the other
 *     exercises that the learner has begun
 * @param mistakes those that led the feedback, the most frequent first
 * @param scores how many have which best score, from none of the points to all
 * @param weeks when mistakes led the feedback, the earliest week first
 * @param tests in the exercise's order
 */
@Schema(description = "How learners fare with an exercise. What is about fewer than five of them is left out.")
public record ExerciseFigures(
        @Schema(required = true) String exercise,
        @Schema(required = true, format = "date-time") String computed,
        Optional<String> session,
        Optional<String> cohort,
        Optional<Integer> starters,
        Optional<Integer> solvers,
        Optional<Integer> solvedAtOnce,
        Optional<Integer> abandoned,
        Optional<Quantiles> attemptsUntilSolved,
        Optional<Quantiles> secondsUntilSolved,
        Optional<Double> discrimination,
        @Schema(required = true) List<ScoreBand> scores,
        @Schema(required = true) List<Mistake> mistakes,
        @Schema(required = true) List<MistakeWeek> weeks,
        @Schema(required = true) List<Test> tests) {

    public ExerciseFigures {
        scores = List.copyOf(scores);
        mistakes = List.copyOf(mistakes);
        weeks = List.copyOf(weeks);
        tests = List.copyOf(tests);
    }

    /** Of so few that nothing is told. */
    static ExerciseFigures withheld(String exercise, String computed, Audience audience) {
        return new ExerciseFigures(
                exercise,
                computed,
                audience.session(),
                audience.cohort(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                IntStream.rangeClosed(0, TENTHS)
                        .mapToObj(tenth -> ScoreBand.of(tenth, Optional.empty()))
                        .toList(),
                List.of(),
                List.of(),
                List.of());
    }

    private static final int TENTHS = 10;

    /** The middle of some numbers, and what nine of ten do not exceed; both interpolated. */
    @Schema(name = "Quantiles")
    public record Quantiles(
            @Schema(required = true) double median,
            @Schema(required = true) double p90) {}

    /**
     * Learners whose best score is of a height.
     *
     * @param from percent of all points, at least
     * @param to percent that it is less than; 100 with {@code from} 100 are all points
     */
    @Schema(name = "ScoreBand")
    public record ScoreBand(
            @Schema(required = true) int from,
            @Schema(required = true) int to,
            Optional<Integer> learners) {

        /** Those of a tenth of all points, from 0; the eleventh are all points. */
        static ScoreBand of(int tenth, Optional<Integer> learners) {
            return new ScoreBand(tenth * TENTHS, Math.min(100, (tenth + 1) * TENTHS), learners);
        }
    }

    /**
     * A kind of mistake in a week.
     *
     * @param week its Monday, in UTC
     * @param submissions whose feedback it led then
     * @param learners who sent them; left out where all but few of those who have begun the exercise, or who have made the
     *     mistake, have
     */
    @Schema(name = "MistakeWeek")
    public record MistakeWeek(
            @Schema(required = true, format = "date") String week,
            @Schema(required = true) String errorClass,
            @Schema(required = true) int submissions,
            Optional<Integer> learners) {}

    /**
     * A kind of mistake.
     *
     * @param submissions whose feedback it led
     * @param learners who sent them; left out where all but few of those who have begun the exercise have
     * @param resolved of those submissions that the same learner sent another one after, the share whose next one is not led
     *     by it
     */
    @Schema(name = "MistakeFigures")
    public record Mistake(
            @Schema(required = true) String errorClass,
            @Schema(required = true) int submissions,
            Optional<Integer> learners,
            Optional<Double> resolved) {}

    /**
     * A test.
     *
     * @param runs how often it was judged
     * @param failures how often it was not passed; left out where fewer than five learners have failed it, have
     *     passed it, or never have
     * @param cpuMillis CPU time of a run in the middle, in milliseconds
     */
    @Schema(name = "TestFigures")
    public record Test(
            @Schema(required = true) String name,
            @Schema(required = true) int runs,
            Optional<Integer> failures,
            Optional<Double> cpuMillis) {}
}
