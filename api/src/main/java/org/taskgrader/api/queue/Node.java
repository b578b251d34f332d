package org.taskgrader.api.queue;

import java.time.Duration;

/**
 * This process among those that share a database.
 *
 * @param name no other has it at the same time, and the same process has it again after a restart
 * @param lease for how long it is believed to live without a sign of life
 */
public record Node(String name, Duration lease) {}
