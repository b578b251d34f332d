package org.taskgrader.api.http.instructor;

import io.quarkiverse.web.bundler.runtime.Bundle;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.access.Caller;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.http.Callers;
import org.taskgrader.api.http.Languages;
import org.taskgrader.api.page.Words;
import org.taskgrader.core.exercise.Course;
import org.taskgrader.core.exercise.folder.CourseFile;

/** Makes instructors' pages, and shows them to who may read figures; everybody else is asked to sign in. */
@ApplicationScoped
class InstructorPages {

    static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    /** Nothing but what this service serves itself, its own forms, and no script and no style within the markup. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self';"
                    + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final Set<Locale> SPOKEN = Set.of(Locale.ENGLISH, Locale.FRENCH);

    private final Template signIn;
    private final Template home;
    private final Template figures;
    private final Template missing;
    private final Bundle bundle;
    private final Languages languages;
    private final Callers callers;
    private final Supplier<CourseFile.Reading> course;

    InstructorPages(
            @Location("instructor/sign-in.html") Template signIn,
            @Location("instructor/home.html") Template home,
            @Location("instructor/figures.html") Template figures,
            @Location("instructor/missing.html") Template missing,
            Bundle bundle,
            Languages languages,
            Callers callers,
            Supplier<CourseFile.Reading> course) {
        this.signIn = signIn;
        this.home = home;
        this.figures = figures;
        this.missing = missing;
        this.bundle = bundle;
        this.languages = languages;
        this.callers = callers;
        this.course = course;
    }

    /** A page, and what its status is. */
    record Made(Status status, String page) {}

    /**
     * The page for who may read figures, and the sign-in's for all others.
     *
     * @param place the page's own address, to which one comes back after signing in
     */
    RestResponse<String> forInstructors(
            String place, @Nullable String lang, HttpHeaders headers, BiFunction<Caller, Words, Made> made) {
        Optional<Caller> reader =
                callers.find().filter(caller -> caller.scopes().contains(Scope.ANALYTICS));
        if (reader.isEmpty()) {
            return signIn(Status.UNAUTHORIZED, place, lang, headers, Optional.empty());
        }
        Words words = words(lang, headers);
        Made page = made.apply(reader.get(), words);
        return answer(page, words);
    }

    /**
     * The page to sign in at.
     *
     * @param to where one wanted to go
     * @param refusal the word that says why it did not work, if it was tried
     */
    RestResponse<String> signIn(
            Status status, String to, @Nullable String lang, HttpHeaders headers, Optional<String> refusal) {
        Words words = words(lang, headers);
        Map<String, Object> data = data(words, words.of("signInTitle"));
        data.put("to", to);
        data.put("refusal", refusal.map(words::of).orElse(""));
        return answer(new Made(status, signIn.data("page", data).render()), words);
    }

    Made home(Caller reader, Words words) {
        Map<String, Object> data = data(words, words.of("homeTitle"));
        data.putAll(who(reader));
        data.put(
                "courses",
                course.get().course().stream()
                        .map(known -> Map.of(
                                "id",
                                known.id(),
                                "title",
                                title(known.titles(), words),
                                "modules",
                                modules(known, words)))
                        .toList());
        return new Made(Status.OK, home.data("page", data).render());
    }

    /** A page of figures. */
    Made figures(Caller reader, Words words, FigurePage page) {
        Map<String, Object> data = data(words, page.title());
        data.putAll(who(reader));
        data.put("intro", page.intro());
        data.put("up", page.up());
        data.put("json", page.json());
        data.put("computed", page.computed());
        data.put("moment", page.moment());
        data.put("sections", page.sections());
        return new Made(Status.OK, figures.data("page", data).render());
    }

    Made missing(Caller reader, Words words) {
        Map<String, Object> data = data(words, words.of("missingTitle"));
        data.putAll(who(reader));
        return new Made(Status.NOT_FOUND, missing.data("page", data).render());
    }

    /** A title in the page's language, or in any where there is none. */
    static String title(Map<Locale, String> titles, Words words) {
        return titles.getOrDefault(
                Locale.forLanguageTag(words.language()),
                titles.values().iterator().next());
    }

    private List<Map<String, Object>> modules(Course known, Words words) {
        return known.modules().stream()
                .map(module ->
                        Map.<String, Object>of("title", title(module.titles(), words), "exercises", module.exercises()))
                .toList();
    }

    private static Map<String, Object> who(Caller reader) {
        return Map.of("platform", reader.platform(), "signedIn", !reader.equals(Caller.LOCAL));
    }

    private Map<String, Object> data(Words words, String title) {
        Map<String, Object> data = new HashMap<>();
        data.put("spoken", words.language());
        data.put("words", words.all());
        data.put("title", title);
        data.put("style", bundle.resolve("app.css"));
        data.put("ownStyle", bundle.resolve("instructor.css"));
        data.put("script", bundle.resolve("instructor.js"));
        data.put("signedIn", false);
        data.put(
                "others",
                Stream.of("en", "fr")
                        .filter(tag -> !tag.equals(words.language()))
                        .map(tag -> Map.of("tag", tag, "name", name(tag)))
                        .toList());
        return data;
    }

    private static String name(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        return Objects.requireNonNull(locale.getDisplayLanguage(locale));
    }

    private Words words(@Nullable String lang, HttpHeaders headers) {
        return Words.of("instructor", languages.best(lang, headers, SPOKEN));
    }

    private static RestResponse<String> answer(Made made, Words words) {
        return ResponseBuilder.create(made.status(), made.page())
                .header("Content-Security-Policy", POLICY)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_LANGUAGE, words.language())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
