package org.taskgrader.api.http.instructor;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.access.Caller;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.analytics.learner.LearnerFilter;
import org.taskgrader.api.analytics.learner.LearnerList;
import org.taskgrader.api.analytics.learner.LearnerSheet;
import org.taskgrader.api.analytics.learner.LearnerTables;
import org.taskgrader.api.analytics.learner.Learners;
import org.taskgrader.api.http.Courses;
import org.taskgrader.api.http.FigureAnswers;
import org.taskgrader.api.http.QueryParameters;
import org.taskgrader.api.http.instructor.PageFrame.Made;
import org.taskgrader.api.http.learner.LearnerParameters;
import org.taskgrader.api.http.learner.LearnerReaders;
import org.taskgrader.api.page.Words;
import org.taskgrader.core.exercise.Course;

/** Lists a course's learners for who may look at single ones. */
@Path("/instructor/courses/{id}/learners")
@RunOnVirtualThread
@PermitAll
public class CourseLearnersResource {

    /** As many as one looks through. */
    private static final int ON_A_PAGE = 50;

    private final InstructorPages pages;
    private final PageFrame frame;
    private final Template template;
    private final Learners learners;
    private final LearnerSheet sheet;
    private final LearnerReaders readers;
    private final Courses courses;
    private final NamedExercises names;

    CourseLearnersResource(
            InstructorPages pages,
            PageFrame frame,
            @Location("instructor/learners.html") Template template,
            Learners learners,
            LearnerSheet sheet,
            LearnerReaders readers,
            Courses courses,
            NamedExercises names) {
        this.pages = pages;
        this.frame = frame;
        this.template = template;
        this.learners = learners;
        this.sheet = sheet;
        this.readers = readers;
        this.courses = courses;
        this.names = names;
    }

    /** The page with the learners of a course. */
    static String address(String course) {
        return "/instructor/courses/" + course + "/learners";
    }

    @GET
    @Produces(PageFrame.HTML)
    @Operation(hidden = true)
    public RestResponse<String> list(
            @RestPath String id,
            @RestQuery @Nullable String session,
            @RestQuery @Nullable String cohort,
            @RestQuery @Nullable String stuck,
            @RestQuery @Nullable String stuckAfter,
            @RestQuery @Nullable String inactiveDays,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable String lang,
            @Context HttpHeaders headers) {
        return pages.withScope(
                Scope.READ,
                address(id),
                lang,
                headers,
                (reader, words) -> courses.find(id)
                        .flatMap(course -> page(
                                course,
                                LearnerParameters.filter(session, cohort, stuck, stuckAfter, inactiveDays),
                                QueryParameters.said(after),
                                reader,
                                words))
                        .orElseGet(() -> pages.missing(reader, words)));
    }

    /** All whom the page's filter lets through, for a spreadsheet: the API takes no session for single learners. */
    @GET
    @Path("/table")
    @Produces(FigureAnswers.CSV)
    @RolesAllowed(Scope.Names.ANALYTICS)
    @Operation(hidden = true)
    public RestResponse<Object> table(
            @RestPath String id,
            @RestQuery @Nullable String session,
            @RestQuery @Nullable String cohort,
            @RestQuery @Nullable String stuck,
            @RestQuery @Nullable String stuckAfter,
            @RestQuery @Nullable String inactiveDays) {
        byte[] all = sheet.of(
                readers.platform(),
                courses.required(id),
                LearnerParameters.filter(session, cohort, stuck, stuckAfter, inactiveDays));
        return FigureAnswers.table(LearnerTables.LIST, all);
    }

    /** Empty if {@code after} is nothing that a page of ours has said. */
    private Optional<Made> page(
            Course course, LearnerFilter filter, Optional<String> after, Caller reader, Words words) {
        return learners.list(reader.platform(), course, filter, after, ON_A_PAGE)
                .map(list -> frame.page(
                        template,
                        reader,
                        words,
                        words.of("learnersTitle") + " – " + InstructorPages.title(course.titles(), words),
                        Status.OK,
                        content(course, filter, after, list, reader, words)));
    }

    private Map<String, Object> content(
            Course course, LearnerFilter filter, Optional<String> after, LearnerList list, Caller reader, Words words) {
        String language = "?lang=" + words.language();
        String query = LearnerChoice.query(filter);
        Map<String, Object> content = new HashMap<>();
        content.put("up", "/instructor/courses/" + course.id());
        content.put("here", address(course.id()));
        content.put("query", query + after.map(CourseLearnersResource::behind).orElse(""));
        content.put("computed", ShownLearner.Moment.of(words, list.computed()));
        content.put("choice", LearnerChoice.of(filter, learners.groups(reader.platform(), course)));
        content.put("exercises", list.exercises());
        content.put("names", names.all(words));
        content.put(
                "learners",
                list.learners().stream()
                        .map(row -> ShownLearner.of(words, list.exercises(), row))
                        .toList());
        content.put("first", after.isPresent() ? address(course.id()) + language + query : "");
        content.put(
                "next",
                list.next()
                        .map(position -> address(course.id()) + language + query + behind(position))
                        .orElse(""));
        content.put("csv", address(course.id()) + "/table" + language + query);
        content.put("refusal", "");
        return content;
    }

    private static String behind(String position) {
        return "&after=" + position;
    }
}
