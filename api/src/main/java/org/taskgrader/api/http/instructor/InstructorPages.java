package org.taskgrader.api.http.instructor;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.access.Caller;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.http.Callers;
import org.taskgrader.api.http.Notice;
import org.taskgrader.api.http.instructor.PageFrame.Made;
import org.taskgrader.api.page.Words;
import org.taskgrader.api.problem.ProblemException;
import org.taskgrader.core.exercise.Course;
import org.taskgrader.core.exercise.folder.CourseFile;

/** Makes instructors' pages, and shows them to who may read figures; everybody else is asked to sign in. */
@ApplicationScoped
class InstructorPages {

    private final Template signIn;
    private final Template home;
    private final Template figures;
    private final Template notice;
    private final PageFrame frame;
    private final Callers callers;
    private final Supplier<CourseFile.Reading> course;
    private final NamedExercises names;

    InstructorPages(
            @Location("instructor/sign-in.html") Template signIn,
            @Location("instructor/home.html") Template home,
            @Location("instructor/figures.html") Template figures,
            @Location("instructor/notice.html") Template notice,
            PageFrame frame,
            Callers callers,
            Supplier<CourseFile.Reading> course,
            NamedExercises names) {
        this.signIn = signIn;
        this.home = home;
        this.figures = figures;
        this.notice = notice;
        this.frame = frame;
        this.callers = callers;
        this.course = course;
        this.names = names;
    }

    /**
     * The page for who may read figures, and the sign-in's for all others. What keeps it from being made is told by a page, too.
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
        Words words = frame.words(lang, headers);
        return frame.answer(attempted(place, reader.get(), words, made), words);
    }

    private Made attempted(String place, Caller reader, Words words, BiFunction<Caller, Words, Made> made) {
        try {
            return made.apply(reader, words);
        } catch (ProblemException e) {
            return notice(
                    reader,
                    words,
                    Notice.status(e.problem()),
                    "refusedTitle",
                    RefusedAddress.sentence(e, words),
                    place);
        }
    }

    /**
     * What comes of a page's form, for who may read figures and has the scope that it wants, too. A page shows its forms to
     * these only; {@link SameOrigin} holds off other sites.
     *
     * @param place where to come back to after signing in, as for the page
     */
    RestResponse<String> forForm(
            Scope scope,
            String place,
            @Nullable String lang,
            HttpHeaders headers,
            BiFunction<Caller, Words, Made> done) {
        return withScope(scope, "forbiddenForm", place, lang, headers, done);
    }

    /**
     * The page for who may read figures and has the scope that it wants, too; all others who have signed in are told which that is.
     *
     * @param place the page's own address, as for the others
     */
    RestResponse<String> withScope(
            Scope scope,
            String place,
            @Nullable String lang,
            HttpHeaders headers,
            BiFunction<Caller, Words, Made> made) {
        return withScope(scope, "forbiddenText", place, lang, headers, made);
    }

    private RestResponse<String> withScope(
            Scope scope,
            String refusal,
            String place,
            @Nullable String lang,
            HttpHeaders headers,
            BiFunction<Caller, Words, Made> made) {
        return forInstructors(
                place,
                lang,
                headers,
                (reader, words) -> reader.scopes().contains(scope)
                        ? made.apply(reader, words)
                        : forbidden(reader, words, scope, refusal));
    }

    /**
     * The page to sign in at.
     *
     * @param to where one wanted to go
     * @param refusal the word that says why it did not work, if it was tried
     */
    RestResponse<String> signIn(
            Status status, String to, @Nullable String lang, HttpHeaders headers, Optional<String> refusal) {
        Words words = frame.words(lang, headers);
        Made page = frame.page(
                signIn,
                words,
                words.of("signInTitle"),
                status,
                Map.of("to", to, "refusal", refusal.map(words::of).orElse("")));
        return frame.answer(page, words);
    }

    Made home(Caller reader, Words words) {
        List<Map<String, Object>> courses = course.get().course().stream()
                .map(known -> Map.<String, Object>of(
                        "id", known.id(), "title", title(known.titles(), words), "modules", modules(known, words)))
                .toList();
        return frame.page(
                home,
                reader,
                words,
                words.of("homeTitle"),
                Status.OK,
                Map.of(
                        "courses",
                        courses,
                        "names",
                        names.all(words),
                        "author",
                        reader.scopes().contains(Scope.AUTHOR)));
    }

    /** A page of figures. */
    Made figures(Caller reader, Words words, FigurePage page) {
        return frame.page(
                figures,
                reader,
                words,
                page.title(),
                Status.OK,
                Map.ofEntries(
                        Map.entry("intro", page.intro()),
                        Map.entry("up", page.up()),
                        Map.entry("here", page.here()),
                        Map.entry("audience", page.audience().choice()),
                        Map.entry("whom", page.audience().said()),
                        Map.entry("query", page.audience().query()),
                        Map.entry("json", page.json()),
                        Map.entry("computed", page.computed()),
                        Map.entry("moment", page.moment()),
                        Map.entry("links", page.links()),
                        Map.entry("sections", page.sections())));
    }

    Made missing(Caller reader, Words words) {
        return notice(reader, words, Status.NOT_FOUND, "missingTitle", words.of("missingText"));
    }

    Made missingGroup(Caller reader, Words words) {
        return notice(reader, words, Status.NOT_FOUND, "noGroupTitle", words.of("noGroupText"));
    }

    /** Says which scope is missing to look at a page. */
    Made forbidden(Caller reader, Words words, Scope scope) {
        return forbidden(reader, words, scope, "forbiddenText");
    }

    private Made forbidden(Caller reader, Words words, Scope scope, String refusal) {
        return notice(
                reader,
                words,
                Status.FORBIDDEN,
                "forbiddenTitle",
                words.of(refusal).replace("{scope}", scope.text()));
    }

    Made missingRegrade(Caller reader, Words words) {
        return notice(reader, words, Status.NOT_FOUND, "noRegradeTitle", words.of("noRegradeText"));
    }

    private Made notice(Caller reader, Words words, Status status, String title, String text) {
        return notice(reader, words, status, title, text, "");
    }

    /** @param again the address of the page that would have been shown, if there is one; or empty */
    private Made notice(Caller reader, Words words, Status status, String title, String text, String again) {
        return frame.page(notice, reader, words, words.of(title), status, Map.of("text", text, "again", again));
    }

    /** A title in the page's language, or in any where there is none. */
    static String title(Map<Locale, String> titles, Words words) {
        return titles.getOrDefault(words.locale(), titles.values().iterator().next());
    }

    private static List<Map<String, Object>> modules(Course known, Words words) {
        return known.modules().stream()
                .map(module ->
                        Map.<String, Object>of("title", title(module.titles(), words), "exercises", module.exercises()))
                .toList();
    }
}
