package org.taskgrader.api.store;

/**
 * A name that a request was given by its sender, so that it can be sent again and is carried out once.
 *
 * @param platform whose request it is: others may use the same key
 * @param request SHA-256 of all that is asked for, in hexadecimal
 */
public record RequestKey(String platform, String key, String request) {}
