package org.taskgrader.api.broker;

import org.taskgrader.api.store.Priority;

/**
 * A message's priority, from 0 to {@value #MOST}: the broker hands out the higher first. Interactive submissions stand
 * above batches, and those above what is graded once more; within each, the more of a sender's wait already, the lower the
 * next one stands. So who sends fifty programs delays nobody else's first, as in the queue of a single process.
 */
final class Urgency {

    /** RabbitMQ keeps a queue for each priority, and advises to have few. */
    static final int MOST = 11;

    /** How many steps there are within a class. */
    private static final int STEPS = 4;

    /** From so many before it on, nothing changes any more. */
    static final int COUNTED = 1 << (STEPS - 2);

    private Urgency() {}

    /**
     * The priority of a submission.
     *
     * @param before how many of the same sender and class wait besides it, not negative
     */
    static int of(Priority priority, int before) {
        int first =
                switch (priority) {
                    case INTERACTIVE -> MOST;
                    case BATCH -> MOST - STEPS;
                    case REGRADE -> MOST - 2 * STEPS;
                };
        return first - Math.min(STEPS - 1, bits(before));
    }

    /** 0 for none, 1 for one, 2 for two and three, 3 for up to seven, and so on. */
    private static int bits(int number) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(number);
    }
}
