package org.taskgrader.api.analytics;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.taskgrader.api.analytics.CourseFigures.Step;
import org.taskgrader.core.exercise.Course;

/** The figures of a course and those of a session or a cohort of it. */
final class CourseAudienceFigures {

    private final Handle handle;
    private final String platform;
    private final Course course;
    private final Audience audience;
    private final int silence;
    private final CourseSteps steps;

    /**
     * @param audience not all learners
     * @param silence in days: after so many without an attempt a learner is taken to have stopped
     */
    CourseAudienceFigures(Handle handle, String platform, Course course, Audience audience, int silence) {
        this.handle = handle;
        this.platform = platform;
        this.course = course;
        this.audience = audience;
        this.silence = silence;
        this.steps = CourseSteps.of(course);
    }

    CourseFigures figures(String computed) {
        Arrivals arrivals = Arrivals.of(handle, platform, course, steps, silence);
        AudienceRates enrolled = new AudienceRates(arrivals, steps);
        if (steps.exercises().isEmpty() || enrolled.enrolled(audience) < Cells.SMALLEST) {
            return CourseFigures.withheld(course.id(), computed, audience, withheld());
        }
        AudienceRates.Rates rates = enrolled.of(audience);
        Parts parts = Parts.of(handle, platform, course.id(), audience);
        MistakeHistory history = AudienceMistakes.of(handle, platform, steps.exercises(), parts);
        return new CourseFigures(
                course.id(),
                computed,
                audience.session(),
                audience.cohort(),
                rates.reached().getFirst(),
                rates.started(),
                steps.hasSecond() ? rates.assiduous() : Optional.empty(),
                rates.succeeded(),
                rates.enrolled(),
                told(arrivals, rates),
                history.ofCourse(),
                history.weeksOfCourse(),
                EnrolledGroups.shown(arrivals.all()).stream()
                        .filter(group ->
                                audience.holds(group.session(), group.cohort().orElse(null)))
                        .toList(),
                new GroupProgressions(arrivals.all(), steps.second())
                        .shown(steps.exercises()).stream()
                                .filter(group -> audience.holds(
                                        group.session(), group.cohort().orElse(null)))
                                .toList());
    }

    /** What they tell of one of the course's exercises: nobody may tell more of it. */
    Step step(String exercise) {
        Arrivals arrivals = Arrivals.of(handle, platform, course, steps, silence);
        return step(
                steps.exercises().indexOf(exercise),
                new AudienceSteps(audience, steps, arrivals),
                new AudienceRates(arrivals, steps).of(audience));
    }

    private List<Step> told(Arrivals arrivals, AudienceRates.Rates rates) {
        AudienceSteps told = new AudienceSteps(audience, steps, arrivals);
        return IntStream.range(0, steps.exercises().size())
                .mapToObj(place -> step(place, told, rates))
                .toList();
    }

    private Step step(int place, AudienceSteps told, AudienceRates.Rates rates) {
        return told.step(place, rates.reached().get(place), startersTold(place, rates));
    }

    /** Who has begun the first exercise has started, and so on: where that is not told, this is not. */
    private boolean startersTold(int place, AudienceRates.Rates rates) {
        return (place != 0 || rates.started().isPresent())
                && (place != steps.second() || rates.assiduous().isPresent())
                && (place != steps.exercises().size() - 1
                        || rates.reached().get(place).isPresent());
    }

    private List<Step> withheld() {
        return IntStream.range(0, steps.exercises().size())
                .mapToObj(place -> new Step(
                        steps.exercises().get(place),
                        steps.modules().get(place),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .toList();
    }
}
