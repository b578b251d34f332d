package org.taskgrader.core.submission;

import java.util.Locale;

/**
 * A learner's program for an exercise.
 *
 * @param exercise the exercise's id
 * @param source the program's text; at most {@link #MAX_SOURCE_BYTES} octets of UTF-8
 * @param language what to answer in
 */
public record Submission(String exercise, String source, Locale language) {

    /** 64 KiB: forty times the longest program in any beginners' course we have measured. */
    public static final int MAX_SOURCE_BYTES = 64 * 1024;
}
