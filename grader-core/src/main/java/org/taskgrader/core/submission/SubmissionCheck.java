package org.taskgrader.core.submission;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.taskgrader.core.submission.SubmissionProblem.HoldsNul;
import org.taskgrader.core.submission.SubmissionProblem.NotUnicode;
import org.taskgrader.core.submission.SubmissionProblem.TooLarge;

/** Tells what may be graded from what may not. */
public final class SubmissionCheck {

    private SubmissionCheck() {}

    /** What is wrong with a program's text; empty when it can be graded. An empty program can: gcc says what it lacks. */
    public static Optional<SubmissionProblem> problemOf(String source) {
        // Every char takes at least one octet, so a huge text is refused without being encoded.
        int octets = source.length() > Submission.MAX_SOURCE_BYTES
                ? source.length()
                : source.getBytes(StandardCharsets.UTF_8).length;
        if (octets > Submission.MAX_SOURCE_BYTES) {
            return Optional.of(new TooLarge(octets));
        }
        int line = 1;
        for (int i = 0; i < source.length(); i += Character.charCount(source.codePointAt(i))) {
            int character = source.codePointAt(i);
            if (character == 0) {
                return Optional.of(new HoldsNul(line));
            }
            if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
                return Optional.of(new NotUnicode(line));
            }
            line += character == '\n' ? 1 : 0;
        }
        return Optional.empty();
    }
}
