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
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.access.Caller;
import org.taskgrader.api.access.PageTokens;
import org.taskgrader.api.access.Visit;
import org.taskgrader.api.http.Callers;
import org.taskgrader.api.http.ExerciseView;
import org.taskgrader.api.http.Languages;
import org.taskgrader.api.page.Words;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.Exercises;

/** An exercise's page, where a learner reads, writes, sends and reads what came of it. */
@Path("/exercises/{id: .+}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@PermitAll
public class ExercisePageResource {

    /** Nothing but what this service serves itself; no script and no style within the markup. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self';"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final Set<Locale> SPOKEN = Set.of(Locale.ENGLISH, Locale.FRENCH);

    private final Exercises exercises;
    private final Languages languages;
    private final Callers callers;
    private final PageTokens tokens;
    private final Pages pages;

    ExercisePageResource(Exercises exercises, Languages languages, Callers callers, PageTokens tokens, Pages pages) {
        this.exercises = exercises;
        this.languages = languages;
        this.callers = callers;
        this.tokens = tokens;
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public RestResponse<String> exercise(
            @RestPath String id,
            @RestQuery @Nullable String lang,
            @RestQuery @Nullable String launch,
            @Context HttpHeaders headers) {
        Words words = Words.of("page", languages.best(lang, headers, SPOKEN));
        Optional<Visit> visit = Optional.ofNullable(launch)
                .flatMap(tokens::launched)
                .filter(opened -> opened.exercise().equals(id));
        boolean local =
                launch == null && callers.find().filter(Caller.LOCAL::equals).isPresent();
        if (visit.isEmpty() && !local) {
            return answer(Status.FORBIDDEN, words, pages.notice(words, "closed"));
        }
        Optional<Exercise> exercise = exercises.find(id);
        if (exercise.isEmpty()) {
            return answer(Status.NOT_FOUND, words, pages.notice(words, "missing"));
        }
        Locale language = languages.best(lang, headers, exercise.get().titles().keySet());
        return answer(Status.OK, words, pages.exercise(ExerciseView.of(exercise.get(), language), words, visit));
    }

    private static RestResponse<String> answer(Status status, Words words, String page) {
        return ResponseBuilder.create(status, page)
                .header("Content-Security-Policy", POLICY)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_LANGUAGE, words.language())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
