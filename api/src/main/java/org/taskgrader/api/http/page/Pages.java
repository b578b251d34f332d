package org.taskgrader.api.http.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.web.bundler.runtime.Bundle;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.taskgrader.api.access.PageTokens;
import org.taskgrader.api.access.PageTokens.Issued;
import org.taskgrader.api.access.Visit;
import org.taskgrader.api.http.ExerciseView;
import org.taskgrader.api.page.StatementHtml;
import org.taskgrader.api.page.Words;
import org.taskgrader.api.store.LearnerKey;

/** Makes pages of what they show. */
@ApplicationScoped
class Pages {

    private final Template exercise;
    private final Template notice;
    private final Bundle bundle;
    private final PageTokens tokens;
    private final ObjectMapper json;

    Pages(
            @Location("exercise.html") Template exercise,
            @Location("notice.html") Template notice,
            Bundle bundle,
            PageTokens tokens,
            ObjectMapper json) {
        this.exercise = exercise;
        this.notice = notice;
        this.bundle = bundle;
        this.tokens = tokens;
        this.json = json;
    }

    /** A page that says why there is no other: the words are those whose names begin with {@code reason}. */
    String notice(Words words, String reason) {
        return notice.data(
                        "page",
                        Map.of(
                                "spoken", words.language(),
                                "style", bundle.resolve("app.css"),
                                "title", words.of(reason + "Title"),
                                "text", words.of(reason + "Text")))
                .render();
    }

    /** An exercise's page, for whoever is on this machine or for who was sent to it. */
    String exercise(ExerciseView view, Words words, Optional<Visit> visit) {
        Map<String, Object> data = new HashMap<>();
        data.put("spoken", words.language());
        data.put("words", words.all());
        data.put("all", text(words));
        data.put("style", bundle.resolve("app.css"));
        data.put("script", bundle.resolve("app.js"));
        data.put("id", view.id());
        data.put("learner", visit.map(Visit::learner).map(LearnerKey::hash).orElse("local"));
        data.put("token", visit.map(tokens::page).map(Issued::text).orElse(""));
        data.put("language", view.language());
        data.put("title", view.title());
        data.put("statement", StatementHtml.of(view.statement()));
        data.put("template", view.template());
        data.put("headers", view.headers());
        data.put(
                "samples",
                view.samples().stream().map(sample -> sample(sample, words)).toList());
        // Who was sent here has the language that the platform chose: the address would open no second page for long.
        data.put("others", visit.isPresent() ? List.of() : others(view, words));
        return exercise.data("page", data).render();
    }

    private static Map<String, String> sample(ExerciseView.Sample sample, Words words) {
        return Map.of(
                "title", words.of("sample").replace("{name}", sample.name()),
                "arguments", String.join(" ", sample.arguments()),
                "input", sample.input().text(),
                "expected", sample.expected().text());
    }

    private static List<Map<String, String>> others(ExerciseView view, Words words) {
        return view.languages().stream()
                .filter(tag -> !tag.equals(words.language()))
                .map(tag -> {
                    Locale locale = Locale.forLanguageTag(tag);
                    return Map.of(
                            "tag",
                            tag,
                            "address",
                            "?lang=" + tag,
                            "name",
                            Objects.requireNonNull(locale.getDisplayLanguage(locale)));
                })
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
