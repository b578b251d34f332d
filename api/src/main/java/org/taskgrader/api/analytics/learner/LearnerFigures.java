package org.taskgrader.api.analytics.learner;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where one learner stands.
 *
 * @param handle what the learner is called where the platform's own id is not known
 * @param stuckAfter who is led to the same mistake so many times in a row counts as stuck
 * @param lastActivity when the latest judged attempt came; left out if there is none
 * @param enrolments in whichever course
 * @param courses that there are
 * @param others exercises that are in none of these, in the order of their names
 */
@Schema(name = "LearnerFigures", description = "Where one learner stands with each exercise.")
public record LearnerFigures(
        @Schema(required = true) String handle,
        @Schema(required = true, format = "date-time") String computed,
        @Schema(required = true) int stuckAfter,

        @Schema(format = "date-time") Optional<String> lastActivity,

        @Schema(required = true) List<Enrolled> enrolments,
        @Schema(required = true) List<InCourse> courses,
        @Schema(required = true) List<AtExercise> others) {

    public LearnerFigures {
        enrolments = List.copyOf(enrolments);
        courses = List.copyOf(courses);
        others = List.copyOf(others);
    }

    /**
     * In a course.
     *
     * @param grade from 0 to 1
     * @param succeeded whether that is what the course wants
     * @param exercises all of the course's, in its order
     */
    @Schema(name = "LearnerInCourse")
    public record InCourse(
            @Schema(required = true) String course,
            @Schema(required = true) double grade,
            @Schema(required = true) boolean succeeded,
            @Schema(required = true) List<AtExercise> exercises) {

        public InCourse {
            exercises = List.copyOf(exercises);
        }
    }

    /**
     * At an exercise.
     *
     * @param module of the course; left out where there is none
     * @param attempts that were judged; 0 if it is not begun, and then there are no times
     * @param best the best share of all points so far, from 0 to 1
     * @param first when the first attempt came
     * @param last when the latest did
     * @param solved when the first that passed did; left out if none has
     * @param errorClass the mistake that led the feedback of the latest attempt, if one did
     * @param inARow how many attempts in a row, up to the latest, it has led; 0 if none did
     * @param stuck whether that is often, and the exercise not solved
     */
    @Schema(name = "LearnerAtExercise")
    public record AtExercise(
            @Schema(required = true) String exercise,
            Optional<String> module,
            @Schema(required = true) int attempts,
            @Schema(required = true) double best,

            @Schema(format = "date-time") Optional<String> first,

            @Schema(format = "date-time") Optional<String> last,

            @Schema(format = "date-time") Optional<String> solved,

            Optional<String> errorClass,
            @Schema(required = true) int inARow,
            @Schema(required = true) boolean stuck) {

        static AtExercise notBegun(String exercise) {
            return new AtExercise(
                    exercise,
                    Optional.empty(),
                    0,
                    0,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    0,
                    false);
        }

        AtExercise in(Optional<String> of) {
            return new AtExercise(exercise, of, attempts, best, first, last, solved, errorClass, inARow, stuck);
        }
    }
}
