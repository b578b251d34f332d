package org.taskgrader.api.access;

/**
 * A key that was just made: the one time that its text is known.
 *
 * @param text what a caller shows
 */
public record IssuedKey(ApiKey key, KeyText text) {}
