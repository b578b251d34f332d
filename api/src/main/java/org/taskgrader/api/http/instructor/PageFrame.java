package org.taskgrader.api.http.instructor;

import io.quarkiverse.web.bundler.runtime.Bundle;
import io.quarkus.qute.Template;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.access.Caller;
import org.taskgrader.api.http.Languages;
import org.taskgrader.api.page.Words;

/** What all instructors' pages have around them, whoever looks at them. */
@ApplicationScoped
class PageFrame {

    static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    /** Nothing but what this service serves itself, its own forms, and no script and no style within the markup. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self';"
                    + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** As browsers have long had it (HTML Standard, section 7.5.2): no script is needed. */
    private static final String REFRESH = "Refresh";

    private static final String SECONDS = "3";

    private static final Set<Locale> SPOKEN = Set.of(Locale.ENGLISH, Locale.FRENCH);

    private final Bundle bundle;
    private final Languages languages;

    PageFrame(Bundle bundle, Languages languages) {
        this.bundle = bundle;
        this.languages = languages;
    }

    /**
     * What is answered.
     *
     * @param page the page; empty if there is another to go to
     * @param location where to go instead, if anywhere
     * @param passing whether it will be another in a moment, and is to be loaded again by itself
     */
    record Made(Status status, String page, Optional<String> location, boolean passing) {

        /** A page. */
        Made(Status status, String page) {
            this(status, page, Optional.empty(), false);
        }

        /** The way to {@code address}, behind a form that did what it was for: loading that page again does nothing again. */
        static Made goTo(String address) {
            return new Made(Status.SEE_OTHER, "", Optional.of(address), false);
        }

        /** The same page, which tells how far something is. It must offer a way to one that stays, for who reads slowly. */
        Made loadedAgain() {
            return new Made(status, page, location, true);
        }
    }

    /** In the language that is asked for, else that of the browser. */
    Words words(@Nullable String lang, HttpHeaders headers) {
        return Words.of("instructor", languages.best(lang, headers, SPOKEN));
    }

    /** The same for a request that may have reached no resource. */
    Words words(RoutingContext request) {
        return Words.of("instructor", languages.best(request, SPOKEN));
    }

    /** A page for who is not signed in, or not known. */
    Made page(Template template, Words words, String title, Status status, Map<String, ?> content) {
        return page(template, words, title, status, Map.of("signedIn", false), content);
    }

    /**
     * A page for {@code reader}.
     *
     * @param content what its template shows; {@code query}, if it is there, goes with the page into another language
     */
    Made page(Template template, Caller reader, Words words, String title, Status status, Map<String, ?> content) {
        Map<String, ?> who = Map.of("platform", reader.platform(), "signedIn", !reader.equals(Caller.LOCAL));
        return page(template, words, title, status, who, content);
    }

    private Made page(
            Template template, Words words, String title, Status status, Map<String, ?> who, Map<String, ?> content) {
        Map<String, Object> data = new HashMap<>();
        data.put("spoken", words.language());
        data.put("words", words.all());
        data.put("title", title);
        data.put("query", "");
        data.put("style", bundle.resolve("app.css"));
        data.put("ownStyle", bundle.resolve("instructor.css"));
        data.put("script", bundle.resolve("instructor.js"));
        data.put(
                "others",
                Stream.of("en", "fr")
                        .filter(tag -> !tag.equals(words.language()))
                        .map(tag -> Map.of("tag", tag, "name", name(tag)))
                        .toList());
        data.putAll(who);
        data.putAll(content);
        return new Made(status, template.data("page", data).render());
    }

    private static String name(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        return Objects.requireNonNull(locale.getDisplayLanguage(locale));
    }

    RestResponse<String> answer(Made made, Words words) {
        ResponseBuilder<String> answer = ResponseBuilder.create(made.status(), made.page())
                .header("Content-Security-Policy", POLICY)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_LANGUAGE, words.language())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        made.location().ifPresent(address -> answer.header(HttpHeaders.LOCATION, address));
        if (made.passing()) {
            answer.header(REFRESH, SECONDS);
        }
        return answer.build();
    }
}
