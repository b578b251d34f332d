package org.taskgrader.api.queue;

import java.time.Duration;
import org.taskgrader.api.store.EarlierRequest;

/** What the queue says to a new submission. */
public sealed interface Admission {

    /** It is stored and will be graded. */
    record Accepted() implements Admission {}

    /**
     * There is no place.
     *
     * @param retryAfter when those now in the queue will be through, at the speed measured lately
     */
    record Full(Duration retryAfter) implements Admission {}

    /** A request under the same key came before; nothing was stored. */
    record Repeats(EarlierRequest earlier) implements Admission {}

    /** The service is stopping. */
    record Closed() implements Admission {}
}
