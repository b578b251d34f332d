package org.taskgrader.api.store;

/**
 * A submission that a worker has taken on.
 *
 * @param tries how many workers have done so, this one among them
 */
public record Claim(StoredSubmission submission, int tries) {}
