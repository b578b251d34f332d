package org.taskgrader.api.http.instructor;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.access.Caller;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.analytics.learner.LearnerHandle;
import org.taskgrader.api.http.Ids;
import org.taskgrader.api.http.instructor.PageFrame.Made;
import org.taskgrader.api.http.instructor.RegradePages.Look;
import org.taskgrader.api.http.instructor.RegradePages.Regrade;
import org.taskgrader.api.page.Words;
import org.taskgrader.api.regrade.Decision;
import org.taskgrader.api.regrade.RegradeDecisions;
import org.taskgrader.api.regrade.RegradeList;
import org.taskgrader.api.regrade.RegradeProgress;
import org.taskgrader.api.regrade.RegradeSummary;
import org.taskgrader.api.regrade.RegradedReports;
import org.taskgrader.api.regrade.Regrades;
import org.taskgrader.api.store.LearnerKey;
import org.taskgrader.core.exercise.Exercises;

/** Regrades: how far they are, what comes out differently, and whether that is to count. */
@Path(RegradePages.ALL)
@Produces(PageFrame.HTML)
@RunOnVirtualThread
@PermitAll
public class RegradePagesResource {

    private final InstructorPages pages;
    private final RegradePages regradePages;
    private final Exercises library;
    private final RegradeList list;
    private final Regrades regrades;
    private final RegradedReports reports;
    private final RegradeDecisions decisions;

    RegradePagesResource(
            InstructorPages pages,
            RegradePages regradePages,
            Exercises library,
            RegradeList list,
            Regrades regrades,
            RegradedReports reports,
            RegradeDecisions decisions) {
        this.pages = pages;
        this.regradePages = regradePages;
        this.library = library;
        this.list = list;
        this.regrades = regrades;
        this.reports = reports;
        this.decisions = decisions;
    }

    @GET
    @Operation(hidden = true)
    public RestResponse<String> all(@RestQuery @Nullable String lang, @Context HttpHeaders headers) {
        return pages.withScope(
                Scope.AUTHOR,
                RegradePages.ALL,
                lang,
                headers,
                (reader, words) -> regradePages.all(reader, words, latest(reader), library.exercises()));
    }

    /** Older ones are found by their ids, and by the API. */
    private List<RegradeSummary> latest(Caller reader) {
        return list.latest(reader.platform(), Optional.empty(), Optional.empty(), RegradeList.USUAL)
                .map(RegradeList.Page::regrades)
                .orElseThrow();
    }

    /** Begins one, or finds the one that is under way. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public RestResponse<String> begin(
            @RestForm @Nullable String exercise, @RestQuery @Nullable String lang, @Context HttpHeaders headers) {
        return pages.forForm(
                Scope.AUTHOR,
                RegradePages.ALL,
                lang,
                headers,
                (sender, words) -> library.find(Optional.ofNullable(exercise).orElse(""))
                        .map(known -> regrades.begin(sender.platform(), known))
                        .map(begun -> goTo(RegradePages.address(begun.id()), words))
                        .orElseGet(() -> pages.missing(sender, words)));
    }

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public RestResponse<String> one(
            @RestPath String id,
            @RestQuery @Nullable String stay,
            @RestQuery @Nullable String acted,
            @RestQuery @Nullable String lang,
            @Context HttpHeaders headers) {
        Look look = new Look(stay != null, acted != null);
        return with(id, lang, headers, (reader, words) -> regrade -> regradePages.one(reader, words, regrade, look));
    }

    @GET
    @Path("/{id}/submissions/{submission}")
    @Operation(hidden = true)
    public RestResponse<String> reports(
            @RestPath String id,
            @RestPath String submission,
            @RestQuery @Nullable String lang,
            @Context HttpHeaders headers) {
        return with(id, lang, headers, (reader, words) -> regrade -> {
            if (!reader.scopes().contains(Scope.READ)) {
                return pages.forbidden(reader, words, Scope.READ);
            }
            return Ids.read(submission)
                    .flatMap(known -> reports.find(
                                    reader.platform(),
                                    UUID.fromString(regrade.progress().id()),
                                    known)
                            .map(both -> regradePages.reports(
                                    reader, words, regrade.progress(), learner(reader, known, words), both)))
                    .orElseGet(() -> pages.missingRegrade(reader, words));
        });
    }

    @POST
    @Path("/{id}/apply")
    @Operation(hidden = true)
    public RestResponse<String> apply(
            @RestPath String id, @RestQuery @Nullable String lang, @Context HttpHeaders headers) {
        return decided(id, lang, headers, decisions::apply);
    }

    @POST
    @Path("/{id}/leave")
    @Operation(hidden = true)
    public RestResponse<String> leave(
            @RestPath String id, @RestQuery @Nullable String lang, @Context HttpHeaders headers) {
        return decided(id, lang, headers, decisions::leaveAlone);
    }

    @POST
    @Path("/{id}/stop")
    @Operation(hidden = true)
    public RestResponse<String> stop(
            @RestPath String id, @RestQuery @Nullable String lang, @Context HttpHeaders headers) {
        return decided(id, lang, headers, decisions::stop);
    }

    /** Goes back to the page of the regrade {@code id}, which says how it stands, also where that has left nothing to decide. */
    private RestResponse<String> decided(
            String id,
            @Nullable String lang,
            HttpHeaders headers,
            BiFunction<String, UUID, Optional<Decision>> decision) {
        return pages.forForm(
                Scope.AUTHOR,
                RegradePages.address(id),
                lang,
                headers,
                (sender, words) -> Ids.read(id)
                        .flatMap(known -> decision.apply(sender.platform(), known)
                                .map(decided -> goTo(RegradePages.address(known.toString()), words)))
                        .orElseGet(() -> pages.missingRegrade(sender, words)));
    }

    /** What comes of a request about the regrade {@code id}, for an author of its platform. */
    private RestResponse<String> with(
            String id,
            @Nullable String lang,
            HttpHeaders headers,
            BiFunction<Caller, Words, Function<Regrade, Made>> made) {
        return pages.withScope(
                Scope.AUTHOR,
                RegradePages.address(id),
                lang,
                headers,
                (reader, words) -> regrade(reader, id)
                        .map(made.apply(reader, words))
                        .orElseGet(() -> pages.missingRegrade(reader, words)));
    }

    private Optional<Regrade> regrade(Caller reader, String id) {
        return Ids.read(id)
                .flatMap(known -> regrades.find(reader.platform(), known))
                .map(progress -> new Regrade(progress, learners(reader, progress)));
    }

    /** Nobody, for who may not read what is about single learners. */
    private Map<UUID, LearnerKey> learners(Caller reader, RegradeProgress progress) {
        return reader.scopes().contains(Scope.READ)
                ? list.learners(
                        reader.platform(),
                        progress.changes().stream()
                                .map(change -> UUID.fromString(change.submission()))
                                .toList())
                : Map.of();
    }

    private String learner(Caller reader, UUID submission, Words words) {
        return Optional.ofNullable(
                        list.learners(reader.platform(), List.of(submission)).get(submission))
                .map(known -> LearnerHandle.of(known).text())
                .orElseGet(() -> words.of("regradeNobody"));
    }

    private static Made goTo(String page, Words words) {
        return Made.goTo(page + "?lang=" + words.language() + "&acted=yes");
    }
}
