package org.taskgrader.api.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.taskgrader.api.access.Caller;
import org.taskgrader.api.access.PageTokens;
import org.taskgrader.api.access.Visit;
import org.taskgrader.api.problem.Problem.FieldError;
import org.taskgrader.api.problem.ProblemException;
import org.taskgrader.api.store.LearnerKey;
import org.taskgrader.api.store.LearnerKeys;
import org.taskgrader.api.store.Standings;
import org.taskgrader.core.exercise.Exercises;

/**
 * Which page a request for one leads to. A platform sends its learners to any; a learner's page leads on for that learner
 * only, and no further than the platform has opened: within the course that they came through, or to the exercise behind the
 * one that they have solved; and no longer than its own time.
 */
@ApplicationScoped
class Destinations {

    private final Exercises exercises;
    private final Courses courses;
    private final Standings standings;
    private final LearnerKeys learners;
    private final PageTokens tokens;

    Destinations(Exercises exercises, Courses courses, Standings standings, LearnerKeys learners, PageTokens tokens) {
        this.exercises = exercises;
        this.courses = courses;
        this.standings = standings;
        this.learners = learners;
        this.tokens = tokens;
    }

    /**
     * The visit that the request is for.
     *
     * @throws ProblemException if there is no such page, or none that the caller may open
     */
    Visit of(Caller caller, LaunchRequest request) {
        return caller.visit().map(from -> onward(from, request)).orElseGet(() -> sent(caller.platform(), request));
    }

    private Visit sent(String platform, LaunchRequest request) {
        LearnerKey learner = learners.of(
                platform, request.learner().orElseThrow(() -> refused("learner", "This field is missing.")));
        if (request.course().isPresent()) {
            String course = request.course().get();
            if (courses.find(course).isEmpty()) {
                throw refused("course", "There is no such course; its id is in course.yaml.");
            }
            return new Visit.ToCourse(platform, learner, course, tokens.end());
        }
        String exercise = request.exercise().orElseThrow();
        if (exercises.find(exercise).isEmpty()) {
            throw refused("exercise", "There is no such exercise; GET /api/v1/exercises lists those there are.");
        }
        return new Visit.ToExercise(platform, learner, exercise, Optional.empty(), tokens.end());
    }

    private Visit onward(Visit from, LaunchRequest request) {
        if (request.learner().isPresent()) {
            throw refused("learner", "Whose page it is is known: leave this field out.");
        }
        Optional<String> through =
                switch (from) {
                    case Visit.ToExercise there -> there.course();
                    case Visit.ToCourse there -> Optional.of(there.course());
                };
        if (request.course().isPresent()) {
            if (!through.equals(request.course())) {
                throw refused("course", "From the page of " + from.place() + " no way leads there.");
            }
            return new Visit.ToCourse(from.platform(), from.learner(), through.get(), from.until());
        }
        String exercise = request.exercise().orElseThrow();
        boolean open = through.flatMap(courses::find)
                .map(course -> course.exercises().contains(exercise))
                .orElseGet(() -> comesNext(from, exercise));
        if (!open || exercises.find(exercise).isEmpty()) {
            throw refused("exercise", "From the page of " + from.place() + " no way leads there yet.");
        }
        return new Visit.ToExercise(from.platform(), from.learner(), exercise, through, from.until());
    }

    private boolean comesNext(Visit from, String exercise) {
        return switch (from) {
            case Visit.ToCourse there -> false;
            case Visit.ToExercise there ->
                courses.next(there.exercise())
                                .filter(next -> next.id().equals(exercise))
                                .isPresent()
                        && standings.solved(there.platform(), there.learner(), there.exercise());
        };
    }

    private static ProblemException refused(String field, String detail) {
        return SubmissionBody.invalid(List.of(new FieldError("#/" + field, detail)));
    }
}
