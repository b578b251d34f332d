package org.taskgrader.api.settings;

/** Whom the service answers. */
public enum AccessMode {
    /** Anybody on this machine, as a demonstration: everything is allowed, all belongs to one platform. */
    LOCAL,
    /** Who shows a key, or a token where these are switched on. */
    KEYS
}
