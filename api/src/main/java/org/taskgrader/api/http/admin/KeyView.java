package org.taskgrader.api.http.admin;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.taskgrader.api.access.ApiKey;
import org.taskgrader.api.access.IssuedKey;
import org.taskgrader.api.access.Scope;

/** A key as answers show it, never with the key itself. */
public record KeyView(
        @Schema(required = true) String id,
        @Schema(required = true) String platform,

        @Schema(required = true, type = SchemaType.ARRAY, implementation = String.class)
        List<String> scopes,

        @Schema(required = true, format = "date-time") String created,
        @Schema(format = "date-time") Optional<String> expires,
        @Schema(format = "date-time") Optional<String> revoked,

        @Schema(format = "date-time", description = "The hour of its last use.")
        Optional<String> lastUsed) {

    static KeyView of(ApiKey key) {
        return new KeyView(
                key.id(),
                key.platform(),
                key.scopes().stream().sorted().map(Scope::text).toList(),
                key.created().toString(),
                key.expires().map(Object::toString),
                key.revoked().map(Object::toString),
                key.lastUsed().map(Object::toString));
    }

    /** All that may be seen. */
    public record KeyList(@Schema(required = true) List<KeyView> keys) {}

    /** A new key, with its text: the one time that anybody sees it. */
    public record NewKey(
            @Schema(required = true) KeyView key,

            @Schema(required = true, description = "What to show from now on. It is not kept, and shown only here.")
            String secret) {

        static NewKey of(IssuedKey issued) {
            return new NewKey(KeyView.of(issued.key()), issued.text().text());
        }
    }
}
