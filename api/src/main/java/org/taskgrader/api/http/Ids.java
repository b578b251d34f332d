package org.taskgrader.api.http;

import java.util.Optional;
import java.util.UUID;

/** Ids of submissions, batches, regrades and comparisons as they stand in an address: anybody can type one. */
public final class Ids {

    private Ids() {}

    /** The id that {@code text} is; empty if it is none, which is answered as one that is not known. */
    public static Optional<UUID> read(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
