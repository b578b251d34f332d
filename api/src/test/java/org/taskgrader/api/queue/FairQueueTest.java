package org.taskgrader.api.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.taskgrader.api.store.LearnerKey;
import org.taskgrader.api.store.Priority;
import org.taskgrader.api.store.QueueEntry;
import org.taskgrader.api.store.Sender;

class FairQueueTest {

    private final FairQueue queue = new FairQueue();
    private final List<QueueEntry> sent = new ArrayList<>();

    @Test
    void theUrgentGoFirst() {
        send("fun ann batch, fun bob regrade, fun cem interactive, fun ann interactive");
        assertThat(order()).isEqualTo("2 3 0 1");
    }

    @Test
    void platformsAndLearnersTakeTurns() {
        send("fun ann, fun ann, fun ann, fun bob, moodle zoe, fun cem, moodle zoe");
        assertThat(order()).isEqualTo("0 4 3 6 5 1 2");
    }

    @Test
    void whoComesBackStandsAtTheEnd() {
        send("fun ann, fun ann, fun bob");
        assertThat(take()).isEqualTo("0");
        send("fun cem, fun ann");
        assertThat(order()).isEqualTo("2 1 3 4");
        assertThat(queue.poll()).isEmpty();
        assertThat(queue.size()).isZero();
    }

    @Test
    void thoseWithoutALearnerAreOne() {
        send("fun -, fun -, fun -, fun ann");
        assertThat(order()).isEqualTo("0 3 1 2");
    }

    /** Words of a sender, separated by commas: platform, learner ({@code -} for none), priority. */
    private void send(String entries) {
        for (String entry : entries.split(", ", -1)) {
            String[] words = entry.split(" ", -1);
            QueueEntry queued = new QueueEntry(
                    UUID.randomUUID(),
                    new Sender(
                            words[0], words[1].equals("-") ? Optional.empty() : Optional.of(new LearnerKey(words[1]))),
                    words.length < 3
                            ? Priority.INTERACTIVE
                            : Priority.valueOf(words[2].toUpperCase(java.util.Locale.ROOT)));
            sent.add(queued);
            queue.add(queued);
        }
    }

    private String order() {
        List<String> order = new ArrayList<>();
        while (queue.size() > 0) {
            order.add(take());
        }
        return String.join(" ", order);
    }

    private String take() {
        return Integer.toString(sent.indexOf(queue.poll().orElseThrow()));
    }
}
