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

    /** Who may frame a page that no other may. */
    static final String NOBODY = "'none'";

    private PageAnswer() {}

    /**
     * A page in the language of {@code words} that nobody keeps.
     *
     * @param ancestors who may frame it, as the policy names them
     */
    static RestResponse<String> of(String ancestors, Status status, Words words, String page) {
        return framedBy(ancestors, status, words, page)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** As the other, for the caller to say how long it may be kept. */
    static ResponseBuilder<String> framedBy(String ancestors, Status status, Words words, String page) {
        return ResponseBuilder.create(status, page)
                .header("Content-Security-Policy", POLICY + ancestors)
                .header(HttpHeaders.CONTENT_LANGUAGE, words.language())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }
}
