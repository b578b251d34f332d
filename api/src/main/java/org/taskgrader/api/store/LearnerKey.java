package org.taskgrader.api.store;

/**
 * A learner's id as the platform gave it, hashed under a key of ours: enough to know the same learner again, useless to
 * anybody who gets hold of it without the key.
 *
 * @param hash in hexadecimal
 */
public record LearnerKey(String hash) {

    /** The hash identifies a learner within this installation, so it stays out of logs too. */
    @Override
    public String toString() {
        return "LearnerKey[…]";
    }
}
