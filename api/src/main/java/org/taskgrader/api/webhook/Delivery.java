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
 * @param host what of the URL says who is called
 * @param created when that was over
 * @param age for how long it was tried
 * @param attempts how often, this one among them
 */
record Delivery(
        UUID id,
        String platform,
        Optional<UUID> submission,
        Optional<UUID> batch,
        URI url,
        String host,
        Instant created,
        Duration age,
        int attempts) {

    /** As Standard Webhooks recommends it: with a prefix that says what it is. */
    String messageId() {
        return "msg_" + id;
    }
}
