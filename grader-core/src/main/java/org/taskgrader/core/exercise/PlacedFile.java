package org.taskgrader.core.exercise;

import org.taskgrader.core.bytes.Bytes;

/**
 * A file that lies in the empty folder where a process starts.
 *
 * @param name plain, without a folder
 */
public record PlacedFile(String name, Bytes content) {}
