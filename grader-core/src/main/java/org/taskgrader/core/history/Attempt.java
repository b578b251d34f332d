package org.taskgrader.core.history;

import java.util.Optional;

/**
 * What one attempt came to, as far as it matters for the next. One that we failed to judge is none.
 *
 * @param source the program as it was sent
 * @param exerciseVersion the state of the exercise it was judged by; numbers of tests compare within one only
 * @param compiled whether there was a program to run
 * @param passed how many tests it passed
 * @param total how many tests there were
 * @param errorClass the id of the mistake that its feedback led with, if it led with one
 * @param hints how many of that message's hints the learner was given, in the end
 */
public record Attempt(
        String source,
        String exerciseVersion,
        boolean compiled,
        int passed,
        int total,
        Optional<String> errorClass,
        int hints) {

    /** Whether it passed every test. */
    public boolean solved() {
        return compiled && passed == total;
    }
}
