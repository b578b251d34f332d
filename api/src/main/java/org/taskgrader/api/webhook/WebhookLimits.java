package org.taskgrader.api.webhook;

import java.time.Duration;

/**
 * How calls are made.
 *
 * @param httpAllowed whether a callback may be {@code http}, unencrypted
 * @param privateAddressesAllowed whether it may lead to addresses that are not of the public Internet
 * @param timeout how long one call may take altogether
 * @param firstRetry how long to wait after the first call that failed; doubled with each further one
 * @param longestRetry what that grows to
 * @param giveUpAfter for how long it is tried
 * @param concurrent how many calls are made at a time, at least 1
 */
public record WebhookLimits(
        boolean httpAllowed,
        boolean privateAddressesAllowed,
        Duration timeout,
        Duration firstRetry,
        Duration longestRetry,
        Duration giveUpAfter,
        int concurrent) {}
