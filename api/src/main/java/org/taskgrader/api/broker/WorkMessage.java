package org.taskgrader.api.broker;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** A message that says which submission waits: its id and nothing else, for all the rest is in the database. */
final class WorkMessage {

    private static final int LENGTH = 36;

    private WorkMessage() {}

    static byte[] of(UUID submission) {
        return submission.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** The submission it is about; empty if it is no such message. */
    static Optional<UUID> submission(byte[] body) {
        if (body.length != LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(new String(body, StandardCharsets.US_ASCII)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
