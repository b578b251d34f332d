package org.taskgrader.sandbox.pool;

import java.util.Optional;

/**
 * How a pool is, for readiness and metrics.
 *
 * @param size how many containers it is to have
 * @param free containers that wait for a submission
 * @param busy containers that run one
 * @param starting containers that are being made, or will be when the engine is back
 * @param waiting submissions that wait for a container
 * @param started how many containers have been started so far
 * @param failed how many containers did not start, or ended by a failure, so far
 * @param jobs how many submissions have been given a container so far
 * @param lastFailure the last failure, until a container is started or a submission served after it
 */
public record PoolStatus(
        int size,
        int free,
        int busy,
        int starting,
        int waiting,
        long started,
        long failed,
        long jobs,
        Optional<String> lastFailure) {}
