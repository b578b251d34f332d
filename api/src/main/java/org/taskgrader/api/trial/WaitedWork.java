package org.taskgrader.api.trial;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Work in the sandbox that is waited for: each in a place, as far as there are places, and within a time. */
final class WaitedWork implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(WaitedWork.class);

    private final String name;
    private final TrialLimits limits;
    private final TrialPlaces places;
    private final ExecutorService threads;

    /**
     * Begins to take it.
     *
     * @param name what it is called, where operators read of it
     */
    WaitedWork(String name, TrialLimits limits) {
        this.name = name;
        this.limits = limits;
        this.places = new TrialPlaces(limits);
        this.threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name(name + "-", 0).factory());
    }

    /** What is to be done. */
    interface Work<T> {

        /**
         * Does it.
         *
         * @param begun to be called once a sandbox is free
         */
        T run(Runnable begun) throws InterruptedException;
    }

    /** What came of it. */
    sealed interface Answer<T> {

        record Done<T>(T result) implements Answer<T> {}

        /** The caller has as much under way as it may have. */
        record CallerBusy<T>() implements Answer<T> {}

        /** No sandbox was free for it. */
        record NoPlace<T>() implements Answer<T> {}

        /** It was begun and then failed, or took too long; the log says how. */
        record Failed<T>() implements Answer<T> {}
    }

    /** Does it for {@code caller}, whose work is counted together, and waits for it. */
    <T> Answer<T> run(String caller, Work<T> work) throws InterruptedException {
        return switch (places.take(caller)) {
            case CALLER_BUSY -> new Answer.CallerBusy<>();
            case ALL_TAKEN -> new Answer.NoPlace<>();
            case TAKEN -> runInPlace(caller, work);
        };
    }

    private <T> Answer<T> runInPlace(String caller, Work<T> work) throws InterruptedException {
        AtomicBoolean begun = new AtomicBoolean();
        // The place is taken until the work has really ended, however that ends and whoever waits for it.
        Future<T> attempt = threads.submit(() -> {
            try {
                return work.run(() -> begun.set(true));
            } finally {
                places.giveBack(caller);
            }
        });
        try {
            return new Answer.Done<>(attempt.get(limits.time().toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            LOG.warnf("a %s was ended after %s", name, limits.time());
            return begun.get() ? new Answer.Failed<>() : new Answer.NoPlace<>();
        } catch (ExecutionException e) {
            LOG.errorf(Optional.ofNullable(e.getCause()).orElse(e), "a %s failed", name);
            return new Answer.Failed<>();
        } finally {
            attempt.cancel(true);
        }
    }

    /** How many are under way. */
    int underWay() {
        return places.taken();
    }

    /** Ends what is under way. */
    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
