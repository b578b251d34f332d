package org.taskgrader.sandbox.protocol;

/** One message of the protocol. */
public sealed interface Frame permits Request, Reply {

    /** The protocol's version: both sides must be of the same, as image and service are built together. */
    int VERSION = 1;

    /** {@code "TGSV"}: the first thing a supervisor says, and nothing else does. */
    int MAGIC = 0x54475356;

    /** The largest frame, its type included. */
    int MAX_BYTES = 64 << 20;
}
