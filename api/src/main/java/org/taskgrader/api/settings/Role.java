package org.taskgrader.api.settings;

import java.util.Locale;

/** What a process does for the service. */
public enum Role {
    /** It accepts submissions and answers; others grade. It needs no Docker. */
    API,
    /** It grades; others accept and answer. */
    WORKER,
    /** Both. */
    ALL;

    /** Its name in the settings. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it has a sandbox and takes on submissions. */
    public boolean grades() {
        return this != API;
    }

    /** Whether platforms may call it. */
    public boolean answers() {
        return this != WORKER;
    }
}
