package org.taskgrader.api.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.taskgrader.api.store.Priority;

class UrgencyTest {

    @Test
    void theMoreOfASendersWaitTheLowerTheNextStands() {
        assertThat(IntStream.of(0, 1, 2, 3, 4, 49).map(before -> Urgency.of(Priority.INTERACTIVE, before)))
                .containsExactly(11, 10, 9, 9, 8, 8);
    }

    @Test
    void aClassIsNeverBelowTheNext() {
        assertThat(Urgency.of(Priority.INTERACTIVE, 1_000)).isGreaterThan(Urgency.of(Priority.BATCH, 0));
        assertThat(Urgency.of(Priority.BATCH, 1_000)).isGreaterThan(Urgency.of(Priority.REGRADE, 0));
        assertThat(Urgency.of(Priority.REGRADE, Integer.MAX_VALUE)).isNotNegative();
    }

    @Test
    void countingStopsWhereItChangesNothingAnyMore() {
        assertThat(Urgency.of(Priority.BATCH, Urgency.COUNTED))
                .isEqualTo(Urgency.of(Priority.BATCH, Integer.MAX_VALUE));
    }
}
