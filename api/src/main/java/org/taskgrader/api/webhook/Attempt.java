package org.taskgrader.api.webhook;

import java.time.Duration;
import java.util.Optional;

/** What came of a call. */
sealed interface Attempt {

    /** It was answered with success. */
    record Delivered() implements Attempt {}

    /**
     * It failed, but may succeed later.
     *
     * @param reason for the platform's operator
     * @param retryAfter what the answer asks for, if it does
     */
    record Failed(String reason, Optional<Duration> retryAfter) implements Attempt {}

    /** 410: nobody wants to be called there any more. */
    record Gone() implements Attempt {}
}
