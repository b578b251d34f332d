package org.taskgrader.api.analytics;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far learners come in a course. What is about fewer than five of them, or would tell of so few by a difference, is left
 * out.
 *
 * @param computed when, from all that was stored by then
 * @param session that whose learners alone these are; left out if these are all
 * @param cohort the same
 * @param participants learners with a judged attempt at any of its exercises
 * @param started those of them with one at the first exercise
 * @param assiduous those of them with one at the first exercise of the second module
 * @param succeeded those of them whose grade is at least what the course wants
 * @param enrolled learners that the platform has named, in whichever session; left out if it has named none
 * @param exercises in the course's order
 * @param mistakes those that led the feedback, the most frequent first; sums of what the figures of its exercises show
 * @param weeks when they did, the earliest week first; such sums too
 * @param groups those enrolled, by session and cohort
 * @param progression how far these come, by session and cohort
 */
@Schema(description = "How far learners come in a course. What is about fewer than five of them is left out.")
public record CourseFigures(
        @Schema(required = true) String course,
        @Schema(required = true, format = "date-time") String computed,
        Optional<String> session,
        Optional<String> cohort,
        Optional<Integer> participants,
        Optional<Integer> started,
        Optional<Integer> assiduous,
        Optional<Integer> succeeded,
        Optional<Integer> enrolled,
        @Schema(required = true) List<Step> exercises,
        @Schema(required = true) List<Mistake> mistakes,
        @Schema(required = true) List<MistakeWeek> weeks,
        @Schema(required = true) List<Group> groups,
        @Schema(required = true) List<GroupProgression> progression) {

    public CourseFigures {
        exercises = List.copyOf(exercises);
        mistakes = List.copyOf(mistakes);
        weeks = List.copyOf(weeks);
        groups = List.copyOf(groups);
        progression = List.copyOf(progression);
    }

    /** Of so few that nothing is told. */
    static CourseFigures withheld(String course, String computed, Audience audience, List<Step> exercises) {
        return new CourseFigures(
                course,
                computed,
                audience.session(),
                audience.cohort(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                exercises,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /**
     * An exercise on the way.
     *
     * @param module the id of the one that it is in
     * @param starters participants with a judged attempt at it
     * @param solvers those of them who passed
     * @param reached participants with one at it or at a later exercise
     * @param stopped participants whose last attempt in the course is at it, and older than 14 days
     */
    @Schema(name = "CourseStep")
    public record Step(
            @Schema(required = true) String exercise,
            @Schema(required = true) String module,
            Optional<Integer> starters,
            Optional<Integer> solvers,
            Optional<Integer> reached,
            Optional<Integer> stopped) {}

    /** A kind of mistake, and how many submissions' feedback it led. */
    @Schema(name = "CourseMistake")
    public record Mistake(
            @Schema(required = true) String errorClass,
            @Schema(required = true) int submissions) {}

    /**
     * A kind of mistake in a week.
     *
     * @param week its Monday, in UTC
     */
    @Schema(name = "CourseMistakeWeek")
    public record MistakeWeek(
            @Schema(required = true, format = "date") String week,
            @Schema(required = true) String errorClass,
            @Schema(required = true) int submissions) {}

    /**
     * Those who are enrolled in a cohort of a session; started, assiduous and succeeded are of these, as of the course.
     *
     * @param cohort left out for those of the session who are in none
     */
    @Schema(name = "EnrolledGroup")
    public record Group(
            @Schema(required = true) String session,
            Optional<String> cohort,
            Optional<Integer> enrolled,
            Optional<Integer> started,
            Optional<Integer> assiduous,
            Optional<Integer> succeeded) {}

    /**
     * How far those of a group come.
     *
     * @param cohort left out for those of the session who are in none
     * @param steps the exercises in the course's order
     */
    public record GroupProgression(
            @Schema(required = true) String session,
            Optional<String> cohort,
            @Schema(required = true) List<Reached> steps) {

        public GroupProgression {
            steps = List.copyOf(steps);
        }
    }

    /**
     * How many of a group have come to an exercise.
     *
     * @param reached those with a judged attempt at it or at a later one
     */
    @Schema(name = "GroupStep")
    public record Reached(@Schema(required = true) String exercise, Optional<Integer> reached) {}
}
