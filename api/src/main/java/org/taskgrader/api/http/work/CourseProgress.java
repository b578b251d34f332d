package org.taskgrader.api.http.work;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.taskgrader.api.store.Standings.Standing;
import org.taskgrader.core.exercise.Course;
import org.taskgrader.core.exercise.Exercises;

/**
 * How far a learner has come in a course.
 *
 * @param id the course's
 * @param solved how many of its exercises, of {@code total} that can be used
 * @param modules in order
 */
@Schema(name = "CourseProgress", description = "How far a learner has come in a course.")
public record CourseProgress(
        @Schema(required = true) String id,
        @Schema(required = true, minimum = "0") int solved,
        @Schema(required = true, minimum = "0") int total,
        @Schema(required = true) List<ModuleProgress> modules) {

    public CourseProgress {
        modules = List.copyOf(modules);
    }

    /** In one of its modules. */
    @Schema(name = "ModuleProgress")
    public record ModuleProgress(
            @Schema(required = true) String id,
            @Schema(required = true, minimum = "0") int solved,
            @Schema(required = true, minimum = "0") int total,
            @Schema(required = true) List<ExerciseProgress> exercises) {

        public ModuleProgress {
            exercises = List.copyOf(exercises);
        }

        static ModuleProgress of(Course.Module module, Exercises library, Map<String, Standing> standings) {
            List<ExerciseProgress> exercises = module.exercises().stream()
                    .filter(id -> library.find(id).isPresent())
                    .map(id -> ExerciseProgress.of(id, Optional.ofNullable(standings.get(id))))
                    .toList();
            int solved =
                    (int) exercises.stream().filter(ExerciseProgress::solved).count();
            return new ModuleProgress(module.id(), solved, exercises.size(), exercises);
        }
    }

    /**
     * With an exercise.
     *
     * @param attempts that were judged; 0 if it is not begun
     * @param best the best score so far as a share of all points, from 0 to 1
     */
    @Schema(name = "ExerciseProgress")
    public record ExerciseProgress(
            @Schema(required = true) String id,
            @Schema(required = true, minimum = "0") int attempts,
            @Schema(required = true) boolean solved,

            @Schema(required = true, minimum = "0", maximum = "1")
            double best) {

        static ExerciseProgress of(String id, Optional<Standing> standing) {
            return standing.map(known -> new ExerciseProgress(id, known.attempts(), known.solved(), known.best()))
                    .orElseGet(() -> new ExerciseProgress(id, 0, false, 0));
        }
    }

    static CourseProgress of(Course course, Exercises library, List<Standing> standings) {
        Map<String, Standing> byExercise =
                standings.stream().collect(Collectors.toMap(Standing::exercise, Function.identity()));
        List<ModuleProgress> modules = course.modules().stream()
                .map(module -> ModuleProgress.of(module, library, byExercise))
                .toList();
        return new CourseProgress(
                course.id(),
                modules.stream().mapToInt(ModuleProgress::solved).sum(),
                modules.stream().mapToInt(ModuleProgress::total).sum(),
                modules);
    }
}
