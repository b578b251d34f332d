package org.taskgrader.api.http.page;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.access.Visit;
import org.taskgrader.api.http.CourseView;
import org.taskgrader.api.http.Courses;
import org.taskgrader.api.http.Languages;
import org.taskgrader.api.page.Words;
import org.taskgrader.core.exercise.Course;
import org.taskgrader.core.exercise.Exercises;

/** A course's page: its modules and exercises, how far the learner has come, and the way to each. */
@Path("/courses/{id}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@PermitAll
public class CoursePageResource {

    private final Courses courses;
    private final Exercises library;
    private final Languages languages;
    private final Launches launches;
    private final Pages pages;
    private final Frames frames;

    CoursePageResource(
            Courses courses, Exercises library, Languages languages, Launches launches, Pages pages, Frames frames) {
        this.courses = courses;
        this.library = library;
        this.languages = languages;
        this.launches = launches;
        this.pages = pages;
        this.frames = frames;
    }

    @GET
    @Operation(hidden = true)
    public RestResponse<String> course(
            @RestPath String id,
            @RestQuery @Nullable String lang,
            @RestQuery @Nullable String launch,
            @RestQuery @Nullable String embed,
            @Context HttpHeaders headers) {
        boolean embedded = frames.asked(embed);
        Words words = Words.of("page", languages.best(lang, headers, Pages.SPOKEN));
        Optional<Visit.ToCourse> visit = launches.opened(
                launch, Visit.ToCourse.class, opened -> opened.course().equals(id));
        if (visit.isEmpty() && !launches.local(launch)) {
            return frames.answer(embedded, Status.FORBIDDEN, words, pages.notice(words, "closedCourse", embedded));
        }
        Optional<Course> course = courses.find(id);
        if (course.isEmpty()) {
            return frames.answer(embedded, Status.NOT_FOUND, words, pages.notice(words, "missingCourse", embedded));
        }
        Locale language = languages.best(lang, headers, course.get().titles().keySet());
        String page = pages.course(CourseView.of(course.get(), library, language), words, visit, embedded);
        return frames.answer(embedded, Status.OK, words, page);
    }
}
