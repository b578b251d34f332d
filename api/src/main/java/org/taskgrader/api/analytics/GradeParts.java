package org.taskgrader.api.analytics;

import java.util.List;
import org.taskgrader.core.exercise.Course;

/** How a course's grade is made of its exercises. */
public final class GradeParts {

    /** What two sums of the same parts may differ by, and still be the same grade. */
    private static final double ROUNDING = 1e-9;

    private GradeParts() {}

    /** Of each exercise of {@code course}, in its order, the part of the grade that all its points are; 0 to 1. */
    public static List<Double> of(Course course) {
        double all = course.modules().stream().mapToInt(Course.Module::weight).sum();
        return course.modules().stream()
                .flatMap(module -> module.exercises().stream()
                        .map(exercise -> all == 0
                                ? 0.0
                                : module.weight() / all / module.exercises().size()))
                .toList();
    }

    /** Whether {@code grade}, from 0 to 1, is what the course wants. */
    public static boolean passes(Course course, double grade) {
        return grade >= course.pass() / 100.0 - ROUNDING;
    }
}
