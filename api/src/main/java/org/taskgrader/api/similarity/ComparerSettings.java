package org.taskgrader.api.similarity;

import java.time.Duration;

/**
 * How programs are compared.
 *
 * @param classPath where the comparing program is, as {@code java -cp} wants it
 * @param memoryBytes what it may have
 * @param time how long one comparison may take
 */
public record ComparerSettings(String classPath, long memoryBytes, Duration time) {}
