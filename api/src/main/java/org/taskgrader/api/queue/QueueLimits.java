package org.taskgrader.api.queue;

import java.time.Duration;

/**
 * The queue's measures.
 *
 * @param workers how many submissions are graded at a time; 0 on a node that grades none
 * @param capacity how many more may wait, not negative
 * @param sandboxPatience how old a submission may get while there is no sandbox to grade it
 * @param gradingLimit how long one attempt may take once there is a sandbox: a guard against our own mistakes, so generous
 * @param shutdownPatience how long those in the queue get to be graded when the service stops
 */
public record QueueLimits(
        int workers, int capacity, Duration sandboxPatience, Duration gradingLimit, Duration shutdownPatience) {

    /**
     * How many more workers there are than places in the sandbox: what has been run must be explained and stored, and what
     * comes next fetched, and meanwhile no place should be empty. One does for a few places, as that takes a tenth of the time.
     */
    public static final int WORKERS_AHEAD = 1;

    public QueueLimits {
        if (workers < 0 || capacity < 0) {
            throw new IllegalArgumentException(
                    "neither workers nor capacity can be negative: " + workers + ", " + capacity);
        }
    }
}
