package org.taskgrader.api.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a caller may be allowed to do; always within the caller's own platform, but for {@link #ADMIN}. */
public enum Scope {
    /** Send programs, ask for hints, take submissions back. */
    SUBMIT,
    /** Read what the platform has sent, and what came of it. */
    READ,
    /** Look behind exercises, and grade again what was sent for them. */
    AUTHOR,
    /** Read figures about learners as a whole. */
    ANALYTICS,
    /** Manage platforms and their keys, and learners' data on their platforms' behalf. */
    ADMIN;

    /** Its name wherever people write it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The scope of this name; empty if there is none. */
    public static Optional<Scope> named(String text) {
        return Arrays.stream(values())
                .filter(scope -> scope.text().equals(text))
                .findFirst();
    }
}
