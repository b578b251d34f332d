package org.taskgrader.api.analytics;

import java.util.ArrayList;
import java.util.List;
import org.taskgrader.core.exercise.Course;

/**
 * The exercises of a course, one behind the other; places count from 0.
 *
 * @param exercises their ids
 * @param modules the ids of the modules that they are in, one for each
 * @param second the place of the second module's first exercise; -1 if there is none
 */
record CourseSteps(List<String> exercises, List<String> modules, int second) {

    CourseSteps {
        exercises = List.copyOf(exercises);
        modules = List.copyOf(modules);
    }

    static CourseSteps of(Course course) {
        List<String> exercises = new ArrayList<>();
        List<String> modules = new ArrayList<>();
        int second = -1;
        for (int module = 0; module < course.modules().size(); module++) {
            Course.Module known = course.modules().get(module);
            if (module == 1 && !known.exercises().isEmpty()) {
                second = exercises.size();
            }
            for (String exercise : known.exercises()) {
                exercises.add(exercise);
                modules.add(known.id());
            }
        }
        return new CourseSteps(exercises, modules, second);
    }

    /** Whether there is a second module to come to. */
    boolean hasSecond() {
        return second >= 0;
    }
}
