package org.taskgrader.api.webhook;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A call to be made.
 *
 * @param id the same with every attempt
 * @param submission what it is about, or else the batch
 * @param kind what it tells
 * @param host what of the URL says who is called
 * @param created when that happened
 * @param age for how long it was tried
 * @param attempts how often, this one among them
 */
record Delivery(
        UUID id,
        String platform,
        Optional<UUID> submission,
        Optional<UUID> batch,
        Kind kind,
        URI url,
        String host,
        Instant created,
        Duration age,
        int attempts) {

    /** What there is to tell. */
    enum Kind {
        /** Its subject is over. */
        OVER,
        /** A submission has another result since. */
        REGRADED
    }

    /** As Standard Webhooks recommends it: with a prefix that says what it is. */
    String messageId() {
        return "msg_" + id;
    }
}
