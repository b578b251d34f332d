package org.taskgrader.core.exercise;

import java.util.Optional;
import org.taskgrader.core.bytes.Bytes;

/**
 * A program that the author wrote to prove the exercise's tests and messages.
 *
 * @param file its name in {@code solutions/}
 * @param verdict the overall verdict it must get, by {@code OverallVerdict}'s name in lower case with hyphens
 * @param errorClass the error class that must lead its feedback, if it is a wrong one
 * @param message the name of the exercise's own message that must be in its feedback, if one must
 */
public record Solution(
        String file, Bytes source, String verdict, Optional<String> errorClass, Optional<String> message) {

    /** One that no message is promised. */
    public Solution(String file, Bytes source, String verdict, Optional<String> errorClass) {
        this(file, source, verdict, errorClass, Optional.empty());
    }
}
