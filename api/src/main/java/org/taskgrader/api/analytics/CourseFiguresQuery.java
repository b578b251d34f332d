package org.taskgrader.api.analytics;

import java.util.Optional;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.taskgrader.api.analytics.CourseFigures.Step;
import org.taskgrader.api.analytics.EnrolledGroups.Counted;
import org.taskgrader.core.exercise.Course;

/** The figures of a course and one platform. */
final class CourseFiguresQuery {

    private final Handle handle;
    private final String platform;
    private final Course course;
    private final int silence;
    private final CourseSteps steps;

    /** @param silence in days: after so many without an attempt a learner is taken to have stopped */
    CourseFiguresQuery(Handle handle, String platform, Course course, int silence) {
        this.handle = handle;
        this.platform = platform;
        this.course = course;
        this.silence = silence;
        this.steps = CourseSteps.of(course);
    }

    /** Of all learners. */
    CourseFigures figures(String computed) {
        Arrivals arrivals = Arrivals.of(handle, platform, course, steps, silence);
        Counted together = arrivals.together();
        int participants = together.participants();
        int enrolled = arrivals.groups().stream().mapToInt(Counted::enrolled).sum();
        MistakeHistory history = MistakeHistory.of(handle, platform, steps.exercises());
        return new CourseFigures(
                course.id(),
                computed,
                Optional.empty(),
                Optional.empty(),
                Cells.shown(participants),
                Cells.shown(together.started(), participants),
                steps.hasSecond() ? Cells.shown(together.assiduous(), participants) : Optional.empty(),
                Cells.shown(together.succeeded(), participants),
                enrolled == 0 ? Optional.empty() : Cells.shown(enrolled),
                IntStream.range(0, steps.exercises().size())
                        .mapToObj(place -> step(place, together))
                        .toList(),
                history.ofCourse(),
                history.weeksOfCourse(),
                EnrolledGroups.shown(arrivals.all()),
                new GroupProgressions(arrivals.all(), steps.second()).shown(steps.exercises()));
    }

    private Step step(int place, Counted together) {
        int participants = together.participants();
        int starters = together.tried().starters().get(place);
        return new Step(
                steps.exercises().get(place),
                steps.modules().get(place),
                Cells.shown(starters, participants),
                Cells.shown(together.tried().solvers().get(place), participants)
                        .filter(known -> Cells.shown(known, starters).isPresent()),
                Cells.shown(together.reached().get(place), participants),
                Cells.shown(together.tried().stopped().get(place), participants));
    }
}
