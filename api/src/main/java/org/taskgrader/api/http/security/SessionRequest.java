package org.taskgrader.api.http.security;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Somebody's browser shows that they have signed in. */
final class SessionRequest extends BaseAuthenticationRequest {

    private final String token;

    SessionRequest(String token) {
        this.token = token;
    }

    String token() {
        return token;
    }
}
