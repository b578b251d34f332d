package org.taskgrader.api.webhook;

import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** What calls are signed with: a platform's own secret, or else the service's. */
public final class WebhookSecrets {

    private final Jdbi database;
    private final Optional<WebhookSecret> otherwise;

    /**
     * Those in the database.
     *
     * @param otherwise for platforms that have none of their own
     */
    public WebhookSecrets(Jdbi database, Optional<WebhookSecret> otherwise) {
        this.database = database;
        this.otherwise = otherwise;
    }

    /** Empty if calls to this platform cannot be signed. */
    Optional<WebhookSecret> of(String platform) {
        return database.withHandle(handle -> handle.createQuery(
                                "select webhook_secret from platform where id = :id and webhook_secret is not null")
                        .bind("id", platform)
                        .mapTo(String.class)
                        .findOne())
                .map(WebhookSecret::parse)
                .or(() -> otherwise);
    }

    boolean known(String platform) {
        return otherwise.isPresent() || of(platform).isPresent();
    }
}
