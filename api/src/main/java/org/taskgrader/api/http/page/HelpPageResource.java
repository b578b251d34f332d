package org.taskgrader.api.http.page;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.http.Languages;
import org.taskgrader.api.page.ClassPage;
import org.taskgrader.api.page.Words;

/** Pages about error classes, which messages link to. They are the same for everybody. */
@Path("/help/errors/{class}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@PermitAll
public class HelpPageResource {

    /** They change with the service's version only. */
    private static final Duration KEPT = Duration.ofHours(1);

    private final Languages languages;
    private final Pages pages;

    HelpPageResource(Languages languages, Pages pages) {
        this.languages = languages;
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public RestResponse<String> about(
            @RestPath("class") String errorClass, @RestQuery @Nullable String lang, @Context HttpHeaders headers) {
        Words words = Words.of("page", languages.best(lang, headers, Pages.SPOKEN));
        Optional<ClassPage> page = ClassPage.of(errorClass, words.locale());
        if (page.isEmpty()) {
            return PageAnswer.of(
                    PageAnswer.NOBODY, Status.NOT_FOUND, words, pages.notice(words, "missingClass", false));
        }
        return PageAnswer.framedBy(PageAnswer.NOBODY, Status.OK, words, pages.help(page.get(), words))
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=" + KEPT.toSeconds())
                .build();
    }
}
