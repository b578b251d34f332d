package org.taskgrader.api.access;

/**
 * How much of each there may be.
 *
 * @param requests for each key
 * @param submissions for each learner
 */
public record Quotas(RateLimits requests, RateLimits submissions) {}
