package org.taskgrader.api.http.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.web.bundler.runtime.Bundle;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.taskgrader.api.access.PageTokens;
import org.taskgrader.api.access.PageTokens.Issued;
import org.taskgrader.api.access.Visit;
import org.taskgrader.api.http.CourseView;
import org.taskgrader.api.http.Courses;
import org.taskgrader.api.http.ExerciseView;
import org.taskgrader.api.http.Notice;
import org.taskgrader.api.page.ClassPage;
import org.taskgrader.api.page.StatementHtml;
import org.taskgrader.api.page.Words;
import org.taskgrader.api.settings.Settings;
import org.taskgrader.api.store.LearnerKey;
import org.taskgrader.api.trial.OwnRuns;
import org.taskgrader.core.exercise.Course;
import org.taskgrader.core.exercise.Exercise;

/** Makes pages of what they show. */
@ApplicationScoped
class Pages {

    /** The languages that all words of pages are written in. */
    static final Set<Locale> SPOKEN = Set.of(Locale.ENGLISH, Locale.FRENCH);

    private final Template exercise;
    private final Template course;
    private final Template help;
    private final Template notice;
    private final Bundle bundle;
    private final PageTokens tokens;
    private final Courses courses;
    private final ObjectMapper json;
    private final boolean grades;

    Pages(
            @Location("exercise.html") Template exercise,
            @Location("course.html") Template course,
            @Location("help.html") Template help,
            @Location("notice.html") Template notice,
            Bundle bundle,
            PageTokens tokens,
            Courses courses,
            ObjectMapper json,
            Settings settings) {
        this.exercise = exercise;
        this.course = course;
        this.help = help;
        this.notice = notice;
        this.bundle = bundle;
        this.tokens = tokens;
        this.courses = courses;
        this.json = json;
        this.grades = settings.role().grades();
    }

    /** A page that says why there is no other: the words are those whose names begin with {@code reason}. */
    String notice(Words words, String reason, boolean embedded) {
        return notice(words, new Notice(words.of(reason + "Title"), words.of(reason + "Text")), embedded);
    }

    /** A page that says why there is no other. */
    String notice(Words words, Notice shown, boolean embedded) {
        Map<String, Object> data = reading(words, embedded);
        data.put("title", shown.title());
        data.put("notice", shown);
        return notice.data("page", data).render();
    }

    /** A page about an error class. */
    String help(ClassPage about, Words words) {
        Map<String, Object> data = reading(words, false);
        data.put("title", about.title());
        data.put("text", StatementHtml.of(about.text()));
        return help.data("page", data).render();
    }

    /** What pages have in common that are read only: of the scripts, those about the theme and the frame. */
    private Map<String, Object> reading(Words words, boolean embedded) {
        Map<String, Object> data = common(words, "reading.js", embedded);
        data.put("others", others(SPOKEN, words));
        return data;
    }

    private Map<String, Object> common(Words words, String script, boolean embedded) {
        Map<String, Object> data = new HashMap<>();
        data.put("spoken", words.language());
        data.put("words", words.all());
        data.put("style", bundle.resolve("app.css"));
        data.put("script", bundle.resolve(script));
        data.put("embedded", embedded);
        return data;
    }

    /** An exercise's page, for whoever is on this machine or for who was sent to it. */
    String exercise(Exercise shown, Locale language, Words words, Optional<Visit.ToExercise> visit, boolean embedded) {
        ExerciseView view = ExerciseView.of(shown, language);
        Map<String, Object> data = data(words, visit, embedded);
        data.put("runs", grades && OwnRuns.suits(shown));
        data.put("id", view.id());
        data.put("language", view.language());
        data.put("title", view.title());
        data.put("statement", StatementHtml.of(view.statement()));
        data.put("template", view.template());
        data.put("headers", view.headers());
        data.put(
                "samples",
                view.samples().stream().map(sample -> sample(sample, words)).toList());
        data.put("others", visit.isPresent() ? List.of() : others(locales(view.languages()), words));
        Optional<Course> around = courses.with(view.id());
        data.put("course", around.map(Course::id).orElse(""));
        data.put("courseOpen", visit.isEmpty() || visit.get().course().isPresent());
        data.put(
                "module",
                around.flatMap(known -> known.moduleOf(view.id()))
                        .map(module -> title(module.titles(), words))
                        .orElse(""));
        Optional<Exercise> next = courses.next(view.id());
        data.put("next", next.map(Exercise::id).orElse(""));
        data.put("nextTitle", next.map(known -> title(known.titles(), words)).orElse(""));
        return exercise.data("page", data).render();
    }

    /** A course's page, for the same. */
    String course(CourseView view, Words words, Optional<Visit.ToCourse> visit, boolean embedded) {
        Map<String, Object> data = data(words, visit, embedded);
        data.put("id", view.id());
        data.put("language", view.language());
        data.put("title", view.title());
        data.put("modules", view.modules());
        data.put("others", visit.isPresent() ? List.of() : others(locales(view.languages()), words));
        return course.data("page", data).render();
    }

    /**
     * What pages have in common that somebody works at. Who was sent here has the language that the platform chose: the
     * address would open no second page for long.
     */
    private Map<String, Object> data(Words words, Optional<? extends Visit> visit, boolean embedded) {
        Map<String, Object> data = common(words, "app.js", embedded);
        data.put("all", text(words));
        data.put("learner", visit.map(Visit::learner).map(LearnerKey::hash).orElse("local"));
        data.put("token", visit.map(tokens::page).map(Issued::text).orElse(""));
        return data;
    }

    /** In the page's language, or in any where it is not written in that. */
    private static String title(Map<Locale, String> titles, Words words) {
        return Optional.ofNullable(titles.get(words.locale()))
                .orElseGet(() -> titles.values().iterator().next());
    }

    private static Map<String, String> sample(ExerciseView.Sample sample, Words words) {
        return Map.of(
                "title", words.of("sample").replace("{name}", sample.name()),
                "use", words.of("useSample").replace("{name}", sample.name()),
                "arguments", String.join(" ", sample.arguments()),
                "input", sample.input().text(),
                "expected", sample.expected().text());
    }

    private static List<Locale> locales(List<String> tags) {
        return tags.stream().map(Locale::forLanguageTag).toList();
    }

    private static List<Map<String, String>> others(Collection<Locale> languages, Words words) {
        return languages.stream()
                .filter(locale -> !locale.toLanguageTag().equals(words.language()))
                .map(locale -> Map.of(
                        "tag",
                        locale.toLanguageTag(),
                        "address",
                        "?lang=" + locale.toLanguageTag(),
                        "name",
                        Objects.requireNonNull(locale.getDisplayLanguage(locale))))
                .toList();
    }

    private String text(Words words) {
        try {
            return json.writeValueAsString(words.all());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of strings can always be written", e);
        }
    }
}
