package org.taskgrader.api.store;

import java.time.Duration;

/**
 * A submission that a worker has taken on.
 *
 * @param tries how many workers have done so, this one among them
 * @param age for how long it has been stored, by the database's clock: those of the nodes may differ
 */
public record Claim(StoredSubmission submission, int tries, Duration age) {}
