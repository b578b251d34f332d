package org.taskgrader.api.store;

import java.time.Duration;

/**
 * Where a submission's time went.
 *
 * @param queue from being accepted to being taken on
 * @param sandbox waiting for a container
 * @param compile the compiler
 * @param run all tests together
 * @param total from being taken on to the report, so with judging, diagnosis and words
 */
public record Timings(Duration queue, Duration sandbox, Duration compile, Duration run, Duration total) {

    /** Of a submission that nothing was done with. */
    public static final Timings NONE =
            new Timings(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);
}
