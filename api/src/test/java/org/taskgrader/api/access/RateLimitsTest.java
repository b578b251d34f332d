package org.taskgrader.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.taskgrader.api.access.RateLimits.Standing;

class RateLimitsTest {

    private final AtomicLong nanos = new AtomicLong(1);
    private final RateLimits limits = new RateLimits("key", 60, new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @Test
    void allowsSoManyAtOnceAndThenOneASecond() {
        for (int i = 59; i >= 0; i--) {
            Standing standing = limits.count("one");
            assertThat(standing.allowed()).isTrue();
            assertThat(standing.remaining()).isEqualTo(i);
        }
        Standing refused = limits.count("one");
        assertThat(refused.allowed()).isFalse();
        assertThat(refused.pause()).isEqualTo(Duration.ofSeconds(1));
        assertThat(refused.reset()).isEqualTo(Duration.ofMinutes(1));
        assertThat(limits.count("another").allowed()).isTrue();

        nanos.addAndGet(refused.pause().toNanos());
        assertThat(limits.count("one").allowed()).isTrue();
        assertThat(limits.count("one").allowed()).isFalse();
    }

    @Test
    void manyAtOnceAreAllOrNone() {
        assertThat(limits.count("one", 50).remaining()).isEqualTo(10);
        assertThat(limits.count("one", 11).allowed()).isFalse();
        assertThat(limits.count("one", 10).allowed()).isTrue();
        assertThat(limits.count("fresh", 1_000).allowed()).isTrue();
        assertThat(limits.count("fresh").allowed()).isFalse();
    }
}
