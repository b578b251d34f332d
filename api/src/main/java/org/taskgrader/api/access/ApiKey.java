package org.taskgrader.api.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a key, but for the key itself.
 *
 * @param id names it in lists and logs; no secret
 * @param platform whose it is
 * @param expires from when on it is refused; empty for one that stays valid
 * @param revoked when it was taken back, if it was
 * @param lastUsed the hour of its last use, if it ever was used
 */
public record ApiKey(
        String id,
        String platform,
        Set<Scope> scopes,
        Instant created,
        Optional<Instant> expires,
        Optional<Instant> revoked,
        Optional<Instant> lastUsed) {

    public ApiKey {
        scopes = Set.copyOf(scopes);
    }

    /** Whether it is accepted at {@code time}. */
    public boolean valid(Instant time) {
        return revoked.isEmpty() && expires.map(time::isBefore).orElse(true);
    }

    Caller caller() {
        return new Caller(platform, scopes, Optional.of(id));
    }
}
