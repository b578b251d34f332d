package org.taskgrader.api.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** However many ask, the database is asked now and then only, and the seldomer the longer it takes. */
class QueuePositionsTest {

    private static final UUID WAITING = UUID.randomUUID();

    private final AtomicLong now =
            new AtomicLong(Long.MAX_VALUE - Duration.ofSeconds(1).toNanos());
    private final AtomicInteger asked = new AtomicInteger();
    private Duration taking = Duration.ZERO;

    private final QueuePositions positions = new QueuePositions(
            () -> {
                now.addAndGet(taking.toNanos());
                return Map.of(WAITING, asked.incrementAndGet());
            },
            now::get);

    @Test
    void oneAnswerIsForAll() {
        assertThat(positions.ahead(WAITING)).hasValue(1);
        assertThat(positions.ahead(UUID.randomUUID())).isEmpty();
        pass(Duration.ofMillis(999));
        assertThat(positions.ahead(WAITING)).hasValue(1);
        pass(Duration.ofMillis(1));
        assertThat(positions.ahead(WAITING)).hasValue(2);
    }

    @Test
    void anAnswerThatTookLongIsGoodForLong() {
        taking = Duration.ofMillis(300);
        assertThat(positions.ahead(WAITING)).hasValue(1);
        pass(Duration.ofMillis(5_999));
        assertThat(positions.ahead(WAITING)).hasValue(1);
        pass(Duration.ofMillis(1));
        assertThat(positions.ahead(WAITING)).hasValue(2);
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
