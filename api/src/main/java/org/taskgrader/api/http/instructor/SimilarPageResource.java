package org.taskgrader.api.http.instructor;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.access.Caller;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.http.Ids;
import org.taskgrader.api.http.instructor.PageFrame.Made;
import org.taskgrader.api.page.Words;
import org.taskgrader.api.similarity.ComparisonWorker;
import org.taskgrader.api.similarity.Similarities;
import org.taskgrader.api.similarity.Similarities.Look;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.Exercises;

/** Which of the programs for an exercise are similar: looked for at the press of a button, and shown side by side. */
@Path("/instructor/exercises/{id: .+}/similar")
@Produces(PageFrame.HTML)
@RunOnVirtualThread
@PermitAll
public class SimilarPageResource {

    private final InstructorPages pages;
    private final SimilarPages similar;
    private final Similarities similarities;
    private final ComparisonWorker worker;
    private final Exercises library;

    SimilarPageResource(
            InstructorPages pages,
            SimilarPages similar,
            Similarities similarities,
            ComparisonWorker worker,
            Exercises library) {
        this.pages = pages;
        this.similar = similar;
        this.similarities = similarities;
        this.worker = worker;
        this.library = library;
    }

    @GET
    @Operation(hidden = true)
    public RestResponse<String> similar(
            @RestPath String id,
            @RestQuery @Nullable String lang,
            @RestQuery @Nullable String stay,
            @Context HttpHeaders headers) {
        return pages.withScope(
                Scope.READ,
                address(id),
                lang,
                headers,
                (reader, words) -> library.find(id)
                        .map(exercise -> shown(reader, words, exercise, Optional.empty(), stay != null))
                        .orElseGet(() -> pages.missing(reader, words)));
    }

    @POST
    @Operation(hidden = true)
    public RestResponse<String> compare(
            @RestPath String id, @RestQuery @Nullable String lang, @Context HttpHeaders headers) {
        return pages.forForm(
                Scope.READ,
                address(id),
                lang,
                headers,
                (sender, words) -> library.find(id)
                        .map(exercise -> begun(sender, words, exercise))
                        .orElseGet(() -> pages.missing(sender, words)));
    }

    private Made begun(Caller sender, Words words, Exercise exercise) {
        if (!able(exercise)) {
            return shown(sender, words, exercise, Optional.empty(), true);
        }
        return switch (similarities.begin(sender.platform(), exercise, Look.PROGRAMS)) {
            case Similarities.Begun begun -> Made.goTo(address(exercise.id()) + "?lang=" + words.language());
            case Similarities.Busy(String other) -> shown(sender, words, exercise, Optional.of(other), true);
        };
    }

    /** @param stays whether the page is not loaded again by itself */
    private Made shown(Caller reader, Words words, Exercise exercise, Optional<String> busy, boolean stays) {
        return similar.overview(
                reader,
                words,
                exercise,
                similarities.latest(reader.platform(), exercise.id(), Look.PROGRAMS),
                able(exercise),
                busy,
                stays);
    }

    @GET
    @Path("/{similarity}/{first: \\d{1,6}}/{second: \\d{1,6}}")
    @Operation(hidden = true)
    public RestResponse<String> pair(
            @RestPath String id,
            @RestPath String similarity,
            @RestPath int first,
            @RestPath int second,
            @RestQuery @Nullable String lang,
            @Context HttpHeaders headers) {
        return pages.withScope(
                Scope.READ,
                address(id) + "/" + similarity + "/" + first + "/" + second,
                lang,
                headers,
                (reader, words) -> library.find(id)
                        .flatMap(exercise -> Ids.read(similarity)
                                .flatMap(known ->
                                        similarities.programs(reader.platform(), exercise.id(), known, first, second))
                                .map(programs -> similar.pair(reader, words, exercise, programs)))
                        .orElseGet(() -> pages.missing(reader, words)));
    }

    private boolean able(Exercise exercise) {
        return worker.able() && exercise.kind().asksForCode();
    }

    /** Where the page of an exercise is. */
    static String address(String id) {
        return "/instructor/exercises/" + id + "/similar";
    }
}
