package org.taskgrader.api.queue;

import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.taskgrader.api.store.Priority;
import org.taskgrader.api.store.QueueEntry;
import org.taskgrader.api.store.Sender;

/**
 * Entries in a fair order: the urgent first; among those as urgent one of each platform in turn, and for a platform one of
 * each learner in turn. So who sends fifty programs delays nobody else's first. Entries of senders without a learner count
 * as one learner's.
 *
 * <p>Every operation takes the same time, however many wait. Not safe for use by several threads.
 */
final class FairQueue {

    private final Map<Priority, Turns<String, Turns<Sender, Entries>>> classes = new EnumMap<>(Priority.class);
    private int size;

    void add(QueueEntry entry) {
        classes.computeIfAbsent(entry.priority(), first -> new Turns<>())
                .of(entry.sender().platform(), Turns::new)
                .of(entry.sender(), Entries::new)
                .waiting
                .add(entry);
        size++;
    }

    /** The one whose turn it is. */
    Optional<QueueEntry> poll() {
        Optional<QueueEntry> next = Optional.empty();
        for (Turns<String, Turns<Sender, Entries>> platforms : classes.values()) {
            next = platforms.next();
            if (next.isPresent()) {
                size--;
                break;
            }
        }
        return next;
    }

    int size() {
        return size;
    }

    /** Something entries can be taken from. */
    private sealed interface Source {

        Optional<QueueEntry> next();

        boolean isEmpty();
    }

    /** One learner's, first come first served. */
    private static final class Entries implements Source {

        private final Queue<QueueEntry> waiting = new ArrayDeque<>();

        @Override
        public Optional<QueueEntry> next() {
            return Optional.ofNullable(waiting.poll());
        }

        @Override
        public boolean isEmpty() {
            return waiting.isEmpty();
        }
    }

    /** Several sources, of which each gives one in turn; a source that has given stands at the end of the line. */
    private static final class Turns<K, S extends Source> implements Source {

        private final Map<K, S> line = new LinkedHashMap<>();

        S of(K key, java.util.function.Supplier<S> create) {
            return line.computeIfAbsent(key, first -> create.get());
        }

        @Override
        public Optional<QueueEntry> next() {
            if (line.isEmpty()) {
                return Optional.empty();
            }
            Map.Entry<K, S> first = line.entrySet().iterator().next();
            K key = first.getKey();
            S source = first.getValue();
            line.remove(key);
            Optional<QueueEntry> next = source.next();
            if (!source.isEmpty()) {
                line.put(key, source);
            }
            return next;
        }

        @Override
        public boolean isEmpty() {
            return line.isEmpty();
        }
    }
}
