package org.taskgrader.api.store;

import java.util.Optional;

/**
 * Who sent a submission.
 *
 * @param platform the id of the platform that called
 * @param learner whose program it is, if the platform told
 */
public record Sender(String platform, Optional<LearnerKey> learner) {

    /** The platform of a service that asks nobody who they are. */
    public static final String LOCAL = "local";
}
