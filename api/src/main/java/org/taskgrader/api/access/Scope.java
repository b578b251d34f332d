package org.taskgrader.api.access;

import java.util.Arrays;
import java.util.Optional;

/** What a caller may be allowed to do; always within the caller's own platform. */
public enum Scope {
    /** Send programs, ask for hints, take submissions back. */
    SUBMIT(Names.SUBMIT),
    /** Read what the platform has sent, what came of it, and what is kept of one of its learners. */
    READ(Names.READ),
    /** Look behind exercises, and grade again what was sent for them. */
    AUTHOR(Names.AUTHOR),
    /** Read figures about learners as a whole. */
    ANALYTICS(Names.ANALYTICS),
    /** Manage the platform's keys, erase its learners and say who is enrolled; for the operator's own platform, manage all platforms. */
    ADMIN(Names.ADMIN);

    /** The names, for annotations. */
    public static final class Names {
        public static final String SUBMIT = "submit";
        public static final String READ = "read";
        public static final String AUTHOR = "author";
        public static final String ANALYTICS = "analytics";
        public static final String ADMIN = "admin";

        /** Not a scope, since no key has it: a learner's page, about that learner's own work at its exercise. */
        public static final String PAGE = "page";

        private Names() {}
    }

    private final String text;

    Scope(String text) {
        this.text = text;
    }

    /** Its name wherever people write it. */
    public String text() {
        return text;
    }

    /** The scope of this name; empty if there is none. */
    public static Optional<Scope> named(String text) {
        return Arrays.stream(values()).filter(scope -> scope.text.equals(text)).findFirst();
    }
}
