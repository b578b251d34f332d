package org.taskgrader.api.http.instructor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.taskgrader.api.analytics.learner.LearnerFigures;
import org.taskgrader.api.analytics.learner.LearnerFigures.AtExercise;
import org.taskgrader.api.analytics.learner.LearnerFigures.InCourse;
import org.taskgrader.api.http.instructor.ShownLearner.Mistake;
import org.taskgrader.api.http.instructor.ShownLearner.Moment;
import org.taskgrader.api.page.Words;
import org.taskgrader.core.exercise.Course;

/**
 * A course on a learner's page, or what is in no course, for its template.
 *
 * @param name within the page
 * @param note how far the learner has come, in a sentence; empty where there is no such thing
 */
public record LearnerSection(String name, String title, String note, List<Line> lines) {

    public LearnerSection {
        lines = List.copyOf(lines);
    }

    /**
     * An exercise.
     *
     * @param last when it was worked at last; empty if it is not begun
     * @param solved whether it is solved, in words
     * @param best in percent; a dash if it is not begun
     * @param mistake the one that led the feedback of the latest attempt; none is shown once it is solved
     * @param stuck whether that has led often
     */
    public record Line(
            String exercise,
            int attempts,
            String solved,
            String best,
            Optional<Moment> last,
            Optional<Mistake> mistake,
            boolean stuck) {

        static Line of(Words words, AtExercise at) {
            return new Line(
                    at.exercise(),
                    at.attempts(),
                    words.of(at.solved().isPresent() ? "isSolved" : at.attempts() > 0 ? "isBegun" : "isNotBegun"),
                    at.attempts() > 0 ? Sections.percent(words, at.best()) : "–",
                    at.last().map(time -> Moment.of(words, time)),
                    at.solved().isPresent() ? Optional.empty() : Mistake.of(words, at),
                    at.stuck());
        }
    }

    static List<LearnerSection> all(Words words, LearnerFigures learner, List<Course> courses) {
        Stream<LearnerSection> inCourses = learner.courses().stream()
                .flatMap(in -> courses.stream()
                        .filter(course -> course.id().equals(in.course()))
                        .map(course -> inCourse(words, in, course)));
        Stream<LearnerSection> others = learner.others().isEmpty()
                ? Stream.empty()
                : Stream.of(new LearnerSection(
                        "others", words.of("otherExercisesTitle"), "", lines(words, learner.others())));
        return Stream.concat(inCourses, others).toList();
    }

    private static LearnerSection inCourse(Words words, InCourse in, Course course) {
        return new LearnerSection(
                "course-" + in.course(),
                InstructorPages.title(course.titles(), words),
                words.of(in.succeeded() ? "gradeEnough" : "gradeSoFar")
                        .replace("{grade}", Sections.percent(words, in.grade()))
                        .replace("{pass}", Sections.percent(words, course.pass() / 100.0)),
                lines(words, in.exercises()));
    }

    private static List<Line> lines(Words words, List<AtExercise> exercises) {
        return exercises.stream().map(at -> Line.of(words, at)).toList();
    }
}
