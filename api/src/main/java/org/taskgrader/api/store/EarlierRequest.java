package org.taskgrader.api.store;

import java.util.UUID;

/** What a request meets that was sent under the same key before. */
public sealed interface EarlierRequest {

    /**
     * The same request, which was carried out.
     *
     * @param subject the submission or the batch that it brought
     */
    record Answered(UUID subject) implements EarlierRequest {}

    /** Another request: the key was used twice. */
    record Different() implements EarlierRequest {}

    /** One that is being stored at this moment. */
    record InFlight() implements EarlierRequest {}
}
