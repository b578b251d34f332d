package org.taskgrader.api.store;

import java.util.Arrays;
import java.util.Locale;

/** How urgent a submission is; in the order in which they are graded. */
public enum Priority {
    /** Somebody waits in front of a screen. */
    INTERACTIVE,
    /** One of many, sent together. */
    BATCH,
    /** Graded once more; nobody waits. */
    REGRADE;

    /** Its name in the database. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Priority of(String text) {
        return Arrays.stream(values())
                .filter(priority -> priority.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no priority " + text));
    }
}
