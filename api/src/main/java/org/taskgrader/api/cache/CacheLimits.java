package org.taskgrader.api.cache;

import java.time.Duration;
import org.taskgrader.core.bytes.ByteSize;

/**
 * How much is kept.
 *
 * @param age of an answer at most; older ones are not given, and go
 * @param size of all answers together, compressed; the least recently used go first
 * @param answer size of one, compressed; larger ones are not kept
 */
public record CacheLimits(Duration age, ByteSize size, ByteSize answer) {}
