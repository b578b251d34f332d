package org.taskgrader.api.http.security;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Somebody's browser shows that they have signed in. */
final class SessionRequest extends BaseAuthenticationRequest {

    private final String token;
    private final Place place;

    /** Where it is shown. */
    enum Place {
        /** At instructors' pages. */
        PAGES,
        /** At figures of the API, which the pages link to. */
        FIGURES
    }

    SessionRequest(String token, Place place) {
        this.token = token;
        this.place = place;
    }

    Place place() {
        return place;
    }

    String token() {
        return token;
    }
}
