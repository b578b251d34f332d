package org.taskgrader.core.execution;

import org.taskgrader.core.bytes.Bytes;

/**
 * What a process wrote to one stream.
 *
 * @param truncated there was more than the limit lets through; {@code content} is then the beginning
 */
public record CapturedOutput(Bytes content, boolean truncated) {

    public static final CapturedOutput NOTHING = new CapturedOutput(Bytes.empty(), false);
}
