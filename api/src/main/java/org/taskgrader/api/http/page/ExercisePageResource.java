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
import org.taskgrader.api.http.Languages;
import org.taskgrader.api.page.Words;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.Exercises;

/** An exercise's page, where a learner reads, writes, sends and reads what came of it. */
@Path("/exercises/{id: .+}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@PermitAll
public class ExercisePageResource {

    private final Exercises exercises;
    private final Languages languages;
    private final Launches launches;
    private final Pages pages;
    private final Frames frames;

    ExercisePageResource(Exercises exercises, Languages languages, Launches launches, Pages pages, Frames frames) {
        this.exercises = exercises;
        this.languages = languages;
        this.launches = launches;
        this.pages = pages;
        this.frames = frames;
    }

    @GET
    @Operation(hidden = true)
    public RestResponse<String> exercise(
            @RestPath String id,
            @RestQuery @Nullable String lang,
            @RestQuery @Nullable String launch,
            @RestQuery @Nullable String embed,
            @Context HttpHeaders headers) {
        boolean embedded = frames.asked(embed);
        Words words = Words.of("page", languages.best(lang, headers, Pages.SPOKEN));
        Optional<Visit.ToExercise> visit = launches.opened(launch, Visit.ToExercise.class, opened -> opened.isAt(id));
        if (visit.isEmpty() && !launches.local(launch)) {
            return frames.answer(embedded, Status.FORBIDDEN, words, pages.notice(words, "closed", embedded));
        }
        Optional<Exercise> exercise = exercises.find(id);
        if (exercise.isEmpty()) {
            return frames.answer(embedded, Status.NOT_FOUND, words, pages.notice(words, "missing", embedded));
        }
        Locale language = languages.best(lang, headers, exercise.get().titles().keySet());
        String page = pages.exercise(exercise.get(), language, words, visit, embedded);
        return frames.answer(embedded, Status.OK, words, page);
    }
}
