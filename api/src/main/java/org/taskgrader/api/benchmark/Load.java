package org.taskgrader.api.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * What some senders have done, none of which pauses.
 *
 * @param done how many submissions
 * @param seconds in which time
 * @param work with how much of the whole machine's processors' work, in seconds
 */
record Load(int done, double seconds, double work) {

    static final Load NONE = new Load(0, 0, 0);

    /** Does one submission. */
    interface Sender {

        void send() throws IOException, InterruptedException;
    }

    static Load lasting(double seconds, List<Sender> senders) throws IOException, InterruptedException {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        return whilst(() -> System.nanoTime() < end, senders);
    }

    static Load of(int submissions, List<Sender> senders) throws IOException, InterruptedException {
        AtomicInteger left = new AtomicInteger(submissions);
        return whilst(() -> left.getAndDecrement() > 0, senders);
    }

    private static Load whilst(BooleanSupplier more, List<Sender> senders) throws IOException, InterruptedException {
        double work = Processors.busySeconds();
        long start = System.nanoTime();
        int done = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(senders.size())) {
            List<Future<Integer>> counts = new ArrayList<>();
            for (Sender sender : senders) {
                counts.add(threads.submit(() -> {
                    int count = 0;
                    while (more.getAsBoolean()) {
                        sender.send();
                        count++;
                    }
                    return count;
                }));
            }
            for (Future<Integer> count : counts) {
                done += count.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("a submission under load failed: " + e.getCause(), e);
        }
        return new Load(done, (System.nanoTime() - start) / 1e9, Processors.busySeconds() - work);
    }

    Load plus(Load other) {
        return new Load(done + other.done, seconds + other.seconds, work + other.work);
    }

    /** Submissions a second. */
    double rate() {
        return done / seconds;
    }

    /** Milliseconds of processors' work for each. */
    double cost() {
        return 1000 * work / done;
    }
}
