package org.taskgrader.api.queue;

import org.taskgrader.api.store.QueueEntry;
import org.taskgrader.api.store.SubmissionStore;

/**
 * Where stored submissions wait for a worker, be it in this process or in another. It may lose an entry or give it out
 * twice when something dies: the database knows what waits, and a submission is graded by who claims it there.
 */
public interface WorkQueue extends AutoCloseable {

    /** Adds a submission that is stored. Does not wait. */
    void enqueue(QueueEntry entry);

    /**
     * Adds what waits in the database and may be missing here: all of it at the start, and later what got lost on its way.
     *
     * @throws org.jdbi.v3.core.JdbiException if the database cannot be asked
     */
    void replenish(SubmissionStore store);

    /** How many submissions wait here, as far as this process knows. */
    int waiting();

    /** How many submissions this process is grading. */
    int active();

    /** Gives out no more, and waits for what this process is grading, within its limits. What waits stays stored. */
    @Override
    void close();
}
