package org.taskgrader.api.http.page;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.taskgrader.api.page.Words;

/** An answer that is a page, with what a browser may do with it. */
final class PageAnswer {

    /** Nothing but what this service serves itself; no script and no style within the markup. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self';"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors ";

    private PageAnswer() {}

    /** A page in the language of {@code words} that no other may frame and nobody keeps. */
    static RestResponse<String> of(Status status, Words words, String page) {
        return framedBy("'none'", status, words, page)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /**
     * As the other, for the caller to say how long it may be kept.
     *
     * @param ancestors who may frame it, as the policy names them
     */
    static ResponseBuilder<String> framedBy(String ancestors, Status status, Words words, String page) {
        return ResponseBuilder.create(status, page)
                .header("Content-Security-Policy", POLICY + ancestors)
                .header(HttpHeaders.CONTENT_LANGUAGE, words.language())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }
}
