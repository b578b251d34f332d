package org.taskgrader.api.http.security;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Somebody shows a key. */
final class KeyRequest extends BaseAuthenticationRequest {

    private final String text;

    KeyRequest(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
