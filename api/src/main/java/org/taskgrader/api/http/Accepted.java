package org.taskgrader.api.http;

/**
 * What was taken in.
 *
 * @param repeated an earlier request under the same key has brought it, not this one
 */
record Accepted<T>(T view, boolean repeated) {}
