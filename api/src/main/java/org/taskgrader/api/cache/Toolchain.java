package org.taskgrader.api.cache;

/**
 * The sandbox behind the cache.
 *
 * @param identity the same for two sandboxes that answer alike, and only for those
 */
public record Toolchain(String identity) {}
