package org.taskgrader.api.http.instructor;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.access.Caller;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.analytics.learner.Enrolled;
import org.taskgrader.api.analytics.learner.LearnerFigures;
import org.taskgrader.api.analytics.learner.LearnerFilter;
import org.taskgrader.api.analytics.learner.LearnerHandle;
import org.taskgrader.api.analytics.learner.Learners;
import org.taskgrader.api.http.Courses;
import org.taskgrader.api.http.instructor.PageFrame.Made;
import org.taskgrader.api.http.instructor.ShownLearner.Moment;
import org.taskgrader.api.page.Words;

/**
 * Shows where one learner stands. The platform's id of them comes in a form, so that it stands in no address, no log and no
 * list of pages that a browser keeps; the page's own address has the handle.
 */
@Path("/instructor/learners")
@Produces(PageFrame.HTML)
@RunOnVirtualThread
@PermitAll
public class LearnerPageResource {

    private static final String HERE = "/instructor/learners";

    private final InstructorPages pages;
    private final PageFrame frame;
    private final Template lookUp;
    private final Template one;
    private final Learners learners;
    private final Courses courses;
    private final NamedExercises names;

    LearnerPageResource(
            InstructorPages pages,
            PageFrame frame,
            @Location("instructor/look-up.html") Template lookUp,
            @Location("instructor/learner.html") Template one,
            Learners learners,
            Courses courses,
            NamedExercises names) {
        this.pages = pages;
        this.frame = frame;
        this.lookUp = lookUp;
        this.one = one;
        this.learners = learners;
        this.courses = courses;
        this.names = names;
    }

    @GET
    @Operation(hidden = true)
    public RestResponse<String> ask(@RestQuery @Nullable String lang, @Context HttpHeaders headers) {
        return pages.withScope(
                Scope.READ, HERE, lang, headers, (reader, words) -> lookUp(reader, words, Status.OK, ""));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public RestResponse<String> find(
            @RestForm("learner") @Nullable String id, @RestQuery @Nullable String lang, @Context HttpHeaders headers) {
        return pages.withScope(
                Scope.READ,
                HERE,
                lang,
                headers,
                (reader, words) -> Optional.ofNullable(id)
                        .flatMap(known ->
                                learners.one(reader.platform(), known, courses.all(), LearnerFilter.STUCK_AFTER))
                        .map(found -> Made.goTo(HERE + "/" + found.handle() + "?lang=" + words.language()))
                        .orElseGet(() -> lookUp(reader, words, Status.NOT_FOUND, words.of("learnerUnknown"))));
    }

    @GET
    @Path("/{handle}")
    @Operation(hidden = true)
    public RestResponse<String> show(
            @RestPath String handle, @RestQuery @Nullable String lang, @Context HttpHeaders headers) {
        return pages.withScope(
                Scope.READ,
                HERE + "/" + handle,
                lang,
                headers,
                (reader, words) -> LearnerHandle.read(handle)
                        .flatMap(known ->
                                learners.called(reader.platform(), known, courses.all(), LearnerFilter.STUCK_AFTER))
                        .map(found -> page(reader, words, found))
                        .orElseGet(() -> lookUp(reader, words, Status.NOT_FOUND, words.of("learnerGone"))));
    }

    private Made lookUp(Caller reader, Words words, Status status, String refusal) {
        return frame.page(
                lookUp, reader, words, words.of("lookUpTitle"), status, Map.of("refusal", refusal, "up", up()));
    }

    private Made page(Caller reader, Words words, LearnerFigures found) {
        return frame.page(
                one,
                reader,
                words,
                words.of("learnerTitle").replace("{handle}", found.handle()),
                Status.OK,
                Map.of(
                        "up",
                        up(),
                        "computed",
                        Moment.of(words, found.computed()),
                        "last",
                        found.lastActivity().map(at -> Moment.of(words, at)),
                        "enrolments",
                        found.enrolments().stream()
                                .map(Enrolled::text)
                                .distinct()
                                .collect(Collectors.joining("; ")),
                        "names",
                        names.all(words),
                        "sections",
                        LearnerSection.all(words, found, courses.all())));
    }

    private String up() {
        return courses.all().stream()
                .findFirst()
                .map(course -> CourseLearnersResource.address(course.id()))
                .orElse("/instructor");
    }
}
