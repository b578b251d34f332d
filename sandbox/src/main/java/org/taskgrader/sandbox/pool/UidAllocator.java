package org.taskgrader.sandbox.pool;

import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.taskgrader.sandbox.protocol.Reply;

/**
 * Hands out user ids. The kernel counts processes, keys and more by user id across all containers of an engine; so no two
 * containers of a pool get the same one at a time, and different services begin at random places of two thousand million.
 */
final class UidAllocator {

    private final AtomicLong next = new AtomicLong(new SecureRandom().nextLong(1L << 40));

    /** A number that is never repeated; {@link #uid} makes a user id of it. */
    long ticket() {
        return next.getAndIncrement();
    }

    /** The user id for a ticket. It comes again only after as many tickets as the range has ids. */
    static long uid(long ticket, Reply.UidRange range) {
        return range.min() + ticket % range.size();
    }
}
