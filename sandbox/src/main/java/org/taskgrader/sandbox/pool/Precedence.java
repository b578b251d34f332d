package org.taskgrader.sandbox.pool;

/** Whose turn it is, of those who wait for a container. */
public enum Precedence {
    /** In the order of arrival. */
    USUAL,
    /** When nobody else waits. */
    BEHIND_OTHERS
}
