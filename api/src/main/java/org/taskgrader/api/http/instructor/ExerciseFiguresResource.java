package org.taskgrader.api.http.instructor;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.access.Caller;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.analytics.Analytics;
import org.taskgrader.api.analytics.Audience;
import org.taskgrader.api.analytics.ExerciseFigures;
import org.taskgrader.api.analytics.FigureTables;
import org.taskgrader.api.analytics.learner.Learners;
import org.taskgrader.api.http.Courses;
import org.taskgrader.api.http.instructor.PageFrame.Made;
import org.taskgrader.api.page.Words;
import org.taskgrader.core.exercise.Course;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.Exercises;

/** How a platform's learners fare with an exercise. */
@Path("/instructor/exercises/{id: .+}")
@Produces(PageFrame.HTML)
@RunOnVirtualThread
@PermitAll
public class ExerciseFiguresResource {

    private final InstructorPages pages;
    private final Analytics analytics;
    private final Exercises library;
    private final Learners learners;
    private final Courses courses;

    ExerciseFiguresResource(
            InstructorPages pages, Analytics analytics, Exercises library, Learners learners, Courses courses) {
        this.pages = pages;
        this.analytics = analytics;
        this.library = library;
        this.learners = learners;
        this.courses = courses;
    }

    @GET
    @Operation(hidden = true)
    public RestResponse<String> exercise(
            @RestPath String id,
            @RestQuery @Nullable String session,
            @RestQuery @Nullable String cohort,
            @RestQuery @Nullable String lang,
            @Context HttpHeaders headers) {
        return pages.forInstructors(
                "/instructor/exercises/" + id,
                lang,
                headers,
                (reader, words) -> page(id, FigureAudience.read(session, cohort), reader, words));
    }

    private Made page(String id, Audience asked, Caller reader, Words words) {
        Optional<Exercise> exercise = library.find(id);
        if (exercise.isEmpty()) {
            return pages.missing(reader, words);
        }
        Optional<Course> course = courses.with(exercise.get().id());
        FigureAudience audience = FigureAudience.of(
                asked,
                course.map(known -> learners.groups(reader.platform(), known)).orElse(List.of()),
                words);
        ExerciseFigures figures =
                analytics.exercise(reader.platform(), exercise.get().id(), course, asked);
        return pages.figures(
                reader,
                words,
                FigurePage.of(
                        words,
                        InstructorPages.title(exercise.get().titles(), words),
                        words.of("exerciseIntro"),
                        course.map(known -> CourseFiguresResource.address(known.id()))
                                .orElse("/instructor"),
                        "/instructor/exercises/" + id,
                        audience,
                        "/api/v1/analytics/exercises/" + id + "?format=json" + audience.query(),
                        figures.computed(),
                        links(words, id, audience, reader),
                        sections(words, id, audience, figures)));
    }

    /** Groups of wrong answers are of all learners, whosever these figures are. */
    private static List<FigurePage.Link> links(Words words, String id, FigureAudience audience, Caller reader) {
        FigurePage.Link alike = new FigurePage.Link(
                words.of(audience.audience().isAll() ? "alikeLink" : "alikeLinkAll"), GroupPages.address(id));
        FigurePage.Link similar = new FigurePage.Link(words.of("similarTitle"), SimilarPageResource.address(id));
        return reader.scopes().contains(Scope.READ) ? List.of(alike, similar) : List.of(alike);
    }

    private static List<Section> sections(Words words, String id, FigureAudience audience, ExerciseFigures figures) {
        Sections sections =
                new Sections(words, FigureTables.of(figures), "/api/v1/analytics/exercises/" + id, audience.query());
        return List.of(
                sections.summary(),
                sections.scores(figures.scores()),
                sections.weeks(),
                sections.mistakes("told", List.of("errorClass", "submissions", "learners", "resolved")),
                sections.plain("tests", "tests", List.of("test", "runs", "failures", "cpuMillis")));
    }
}
