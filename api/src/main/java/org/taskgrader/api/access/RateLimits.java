package org.taskgrader.api.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * How much each may do in a minute: one token bucket for each name, full at first and filled evenly. For this process; a
 * name that was not heard of for a while has a full bucket again and is forgotten, so memory is bounded.
 */
public final class RateLimits {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_NAMES = 100_000;

    private final String policy;
    private final int perMinute;
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_NAMES)
            .expireAfterAccess(WINDOW)
            .build();

    /**
     * Limits of {@code perMinute} for each name.
     *
     * @param policy what the limit is of, as answers call it
     * @param perMinute at least 1
     */
    public RateLimits(String policy, int perMinute) {
        this(policy, perMinute, TimeMeter.SYSTEM_NANOTIME);
    }

    RateLimits(String policy, int perMinute, TimeMeter time) {
        this.policy = policy;
        this.perMinute = perMinute;
        this.time = time;
    }

    /**
     * How one of the limits stands after a request.
     *
     * @param allowed whether the request is within it
     * @param remaining how many more there may be at once
     * @param pause until the next one may be; zero if that is now
     * @param reset until all may be again
     */
    public record Standing(
            String policy, int perMinute, boolean allowed, long remaining, Duration pause, Duration reset) {}

    /** Counts one of {@code name}, if it may. */
    public Standing count(String name) {
        return count(name, 1);
    }

    /** Counts {@code number} at once, if they may; more than there can ever be are as many as there can be. */
    public Standing count(String name, int number) {
        ConsumptionProbe probe = buckets.get(name, first -> bucket())
                .tryConsumeAndReturnRemaining(Math.min(Math.max(1, number), perMinute));
        return new Standing(
                policy,
                perMinute,
                probe.isConsumed(),
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForRefill()),
                Duration.ofNanos(probe.getNanosToWaitForReset()));
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, WINDOW))
                .withCustomTimePrecision(time)
                .build();
    }
}
