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
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.access.Caller;
import org.taskgrader.api.analytics.Analytics;
import org.taskgrader.api.analytics.Audience;
import org.taskgrader.api.analytics.CourseFigures;
import org.taskgrader.api.analytics.FigureTables;
import org.taskgrader.api.analytics.learner.Learners;
import org.taskgrader.api.http.Courses;
import org.taskgrader.api.http.instructor.PageFrame.Made;
import org.taskgrader.api.http.learner.LearnerReaders;
import org.taskgrader.api.page.Words;
import org.taskgrader.core.exercise.Course;

/** How a platform's learners fare with a course. */
@Path("/instructor/courses/{id}")
@Produces(PageFrame.HTML)
@RunOnVirtualThread
@PermitAll
public class CourseFiguresResource {

    private final InstructorPages pages;
    private final Analytics analytics;
    private final Learners learners;
    private final Courses courses;

    CourseFiguresResource(InstructorPages pages, Analytics analytics, Learners learners, Courses courses) {
        this.pages = pages;
        this.analytics = analytics;
        this.learners = learners;
        this.courses = courses;
    }

    /** The page with the figures of a course. */
    static String address(String course) {
        return "/instructor/courses/" + course;
    }

    @GET
    @Operation(hidden = true)
    public RestResponse<String> course(
            @RestPath String id,
            @RestQuery @Nullable String session,
            @RestQuery @Nullable String cohort,
            @RestQuery @Nullable String lang,
            @Context HttpHeaders headers) {
        return pages.forInstructors(
                address(id),
                lang,
                headers,
                (reader, words) -> page(id, FigureAudience.read(session, cohort), reader, words));
    }

    private Made page(String id, Audience asked, Caller reader, Words words) {
        Optional<Course> course = courses.find(id);
        if (course.isEmpty()) {
            return pages.missing(reader, words);
        }
        FigureAudience audience = FigureAudience.of(asked, learners.groups(reader.platform(), course.get()), words);
        CourseFigures figures = analytics.course(reader.platform(), course.get(), asked);
        return pages.figures(
                reader,
                words,
                FigurePage.of(
                        words,
                        InstructorPages.title(course.get().titles(), words),
                        words.of("courseIntro"),
                        "/instructor",
                        address(id),
                        audience,
                        "/api/v1/analytics/courses/" + id + "?format=json" + audience.query(),
                        figures.computed(),
                        links(id, audience, reader, words),
                        new CourseSections(words, id, audience, figures).all()));
    }

    /** What not everybody may follow is not offered to them. */
    private static List<FigurePage.Link> links(String id, FigureAudience audience, Caller reader, Words words) {
        return LearnerReaders.may(reader)
                ? List.of(new FigurePage.Link(
                        words.of("learnersLink"), CourseLearnersResource.address(id), audience.query()))
                : List.of();
    }

    /** The sections of a course's page. */
    private record CourseSections(Words words, String id, FigureAudience audience, CourseFigures figures) {

        List<Section> all() {
            Sections sections =
                    new Sections(words, FigureTables.of(figures), "/api/v1/analytics/courses/" + id, audience.query());
            UnaryOperator<String> exercise = known -> "/instructor/exercises/" + known;
            return List.of(
                    sections.plain("rates", "rates", List.of("figure", "learners", "share")),
                    sections.groups(),
                    sections.charted(
                            "progression",
                            "exercises",
                            List.of("exercise", "reached", "starters", "solvers"),
                            Section.Chart.CURVES,
                            exercise),
                    sections.cohorts(figures, audience.audience().cohort().isEmpty(), exercise),
                    sections.charted(
                            "stops", "exercises", List.of("exercise", "stopped"), Section.Chart.BARS, exercise),
                    sections.weeks(),
                    sections.mistakes("mistakes", List.of("errorClass", "submissions")));
        }
    }
}
